/// Reads the pieces of JSON, by RFC 8259 and nothing looser.
///
/// `JSONDecoder` takes trailing commas, repeated names and, in fields that are not asked for,
/// bytes that are not UTF-8; it also rounds numbers before anybody can see their digits.
struct JSONScanner {
  /// The file; known to be UTF-8.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The byte to be looked at.
  var place = 0
  /// How many lines have ended so far.
  private(set) var lines = 0
  /// Whether the last text had half a character in it, which became U+FFFD.
  var hadLoneSurrogate = false

  /// How deep lists and objects may stand inside one another.
  static let deepest = 32

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The next byte that is not white space; nil at the end.
  mutating func next() -> UInt8? {
    while place < bytes.count {
      switch bytes[place] {
      case 0x0A: lines += 1
      case 0x20, 0x09, 0x0D: break
      default: return bytes[place]
      }
      place += 1
    }
    return nil
  }

  /// Passes `byte`, which must come next.
  mutating func expect(_ byte: Unicode.Scalar) throws(JSONFault) {
    guard next() == UInt8(ascii: byte) else { throw .syntax(at: place) }
    place += 1
  }

  /// Passes `byte` if it comes next, and tells whether it did.
  mutating func passes(_ byte: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: byte) else { return false }
    place += 1
    return true
  }

  /// Reads the value that comes next as a field.
  mutating func field() throws(JSONFault) -> RowField {
    guard let byte = next() else { throw .syntax(at: place) }
    switch byte {
    case UInt8(ascii: "\""): return RowField(text: try string(), form: .string)
    case UInt8(ascii: "-"), 0x30...0x39: return RowField(text: try number(), form: .number)
    case UInt8(ascii: "n"):
      try word("null")
      return RowField(text: "", form: .null)
    case UInt8(ascii: "t"):
      try word("true")
      return RowField(text: "true", form: .other("true"))
    case UInt8(ascii: "f"):
      try word("false")
      return RowField(text: "false", form: .other("false"))
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      try skip(depth: 2)
      return RowField(text: "", form: .other(byte == UInt8(ascii: "[") ? "a list" : "an object"))
    default: throw .syntax(at: place)
    }
  }

  /// Passes a value of any kind, `depth` deep.
  mutating func skip(depth: Int) throws(JSONFault) {
    guard depth <= JSONScanner.deepest else { throw .tooDeep(at: place) }
    let isObject = next() == UInt8(ascii: "{")
    guard isObject || next() == UInt8(ascii: "[") else {
      _ = try field()
      return
    }
    place += 1
    if passes(isObject ? "}" : "]") { return }
    repeat {
      if isObject {
        _ = try string()
        try expect(":")
      }
      try skip(depth: depth + 1)
    } while passes(",")
    try expect(isObject ? "}" : "]")
  }

  private mutating func word(_ word: String) throws(JSONFault) {
    guard bytes[place...].starts(with: word.utf8) else { throw .syntax(at: place) }
    place += word.utf8.count
    if let byte = next(), ![0x2C, 0x5D, 0x7D].contains(byte) { throw .syntax(at: place) }
  }

  private mutating func number() throws(JSONFault) -> String {
    let start = place
    if bytes[place] == UInt8(ascii: "-") { place += 1 }
    let isZero = place < bytes.count && bytes[place] == UInt8(ascii: "0")
    let whole = try digits()
    if isZero, whole > 1 { throw .syntax(at: place) }
    if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
      place += 1
      _ = try digits()
    }
    if place < bytes.count, bytes[place] | 0x20 == UInt8(ascii: "e") {
      place += 1
      if place < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[place]) {
        place += 1
      }
      _ = try digits()
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func digits() throws(JSONFault) -> Int {
    let start = place
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    guard place > start else { throw .syntax(at: place) }
    return place - start
  }
}
