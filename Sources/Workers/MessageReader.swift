/// Takes the values out of a message in the order in which `MessageWriter` put them in.
///
/// It believes nothing: what does not fit is an error, and no length is trusted beyond the message.
public struct MessageReader: Sendable {
  /// The message does not hold what was looked for.
  public struct Mismatch: Error, Sendable, Equatable, CustomStringConvertible {
    /// It in a sentence.
    public var description: String { "The process that did the work sent what makes no sense." }

    /// The error.
    public init() {}
  }

  private let bytes: [UInt8]
  private var position = 0

  /// Reads `message` from its beginning.
  public init(_ message: [UInt8]) {
    bytes = message
  }

  /// Whether everything has been taken.
  public var isAtEnd: Bool { position == bytes.count }

  /// The next whole number.
  public mutating func integer() throws(Mismatch) -> Int {
    let place = try take(8)
    let raw = bytes.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: place.lowerBound, as: Int64.self)
    }
    return Int(Int64(littleEndian: raw))
  }

  /// The next text; bytes that are no UTF-8 are replaced.
  public mutating func text() throws(Mismatch) -> String {
    String(decoding: bytes[try take(try integer())], as: UTF8.self)
  }

  /// The next raw bytes.
  public mutating func raw() throws(Mismatch) -> [UInt8] {
    Array(bytes[try take(try integer())])
  }

  /// The next yes or no; before a value that may be missing it says whether it is there.
  public mutating func flag() throws(Mismatch) -> Bool {
    let byte = bytes[try take(1).lowerBound]
    guard byte <= 1 else { throw Mismatch() }
    return byte == 1
  }

  /// The number of values of the list that comes next, of which each takes a byte at least.
  public mutating func count() throws(Mismatch) -> Int {
    let count = try integer()
    guard count >= 0, count <= bytes.count - position else { throw Mismatch() }
    return count
  }

  /// The next list of texts.
  public mutating func texts() throws(Mismatch) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try count()) { texts.append(try text()) }
    return texts
  }

  private mutating func take(_ count: Int) throws(Mismatch) -> Range<Int> {
    guard count >= 0, count <= bytes.count - position else { throw Mismatch() }
    defer { position += count }
    return position..<position + count
  }
}
