/// Puts values into a message, one after the other; `MessageReader` takes them out in the same order.
public struct MessageWriter: Sendable {
  /// The message so far.
  public private(set) var bytes: [UInt8] = []

  /// An empty message.
  public init() {
    bytes.reserveCapacity(1024)
  }

  /// Adds a whole number; before the values of a list it is their number.
  public mutating func put(_ value: Int) {
    withUnsafeBytes(of: Int64(value).littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Adds a text.
  public mutating func put(_ value: String) {
    var value = value
    value.withUTF8 {
      put($0.count)
      bytes.append(contentsOf: $0)
    }
  }

  /// Adds raw bytes.
  public mutating func put(_ value: [UInt8]) {
    put(value.count)
    bytes.append(contentsOf: value)
  }

  /// Adds yes or no; before a value that may be missing it says whether it is there.
  public mutating func put(_ value: Bool) {
    bytes.append(value ? 1 : 0)
  }

  /// Adds a list of texts.
  public mutating func put(_ values: [String]) {
    put(values.count)
    for value in values { put(value) }
  }

  /// Adds a whole number that may be missing.
  public mutating func put(_ value: Int?) {
    put(value != nil)
    if let value { put(value) }
  }

  /// Adds a text that may be missing.
  public mutating func put(_ value: String?) {
    put(value != nil)
    if let value { put(value) }
  }

  /// Adds raw bytes that may be missing.
  public mutating func put(_ value: [UInt8]?) {
    put(value != nil)
    if let value { put(value) }
  }
}
