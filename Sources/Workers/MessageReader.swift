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
    let raw = try take(8)
    return Int(bitPattern: UInt(raw.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }))
  }

  /// The next text; bytes that are no UTF-8 are replaced.
  public mutating func text() throws(Mismatch) -> String {
    String(decoding: try take(try integer()), as: UTF8.self)
  }

  /// The next raw bytes.
  public mutating func raw() throws(Mismatch) -> [UInt8] {
    Array(try take(try integer()))
  }

  /// The next yes or no.
  public mutating func flag() throws(Mismatch) -> Bool {
    guard let byte = try take(1).first, byte <= 1 else { throw Mismatch() }
    return byte == 1
  }

  /// The next value, which may be missing.
  public mutating func optional<Value>(
    _ read: (inout Self) throws(Mismatch) -> Value
  ) throws(Mismatch) -> Value? {
    try flag() ? try read(&self) : nil
  }

  /// The next list.
  public mutating func list<Value>(
    _ read: (inout Self) throws(Mismatch) -> Value
  ) throws(Mismatch) -> [Value] {
    let count = try integer()
    // Every value takes a byte at least.
    guard count >= 0, count <= bytes.count - position else { throw Mismatch() }
    var values: [Value] = []
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  private mutating func take(_ count: Int) throws(Mismatch) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.count - position else { throw Mismatch() }
    defer { position += count }
    return bytes[position..<position + count]
  }
}
