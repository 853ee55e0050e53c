/// Puts values into a message, one after the other; `MessageReader` takes them out in the same order.
public struct MessageWriter: Sendable {
  /// The message so far.
  public private(set) var bytes: [UInt8] = []

  /// An empty message.
  public init() {
    bytes.reserveCapacity(1024)
  }

  /// Adds a whole number.
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

  /// Adds yes or no.
  public mutating func put(_ value: Bool) {
    bytes.append(value ? 1 : 0)
  }

  /// Adds a value that may be missing.
  public mutating func put<Value>(_ value: Value?, _ put: (inout Self, Value) -> Void) {
    self.put(value != nil)
    if let value { put(&self, value) }
  }

  /// Adds a list.
  public mutating func put<Value>(_ values: [Value], _ put: (inout Self, Value) -> Void) {
    self.put(values.count)
    for value in values { put(&self, value) }
  }
}
