/// The header fields of one answer, in the order in which they came.
///
/// Few of them are ever asked for, so that they are kept as bytes, and become text when they are.
struct HeaderBlock: Sendable, Equatable {
  /// Where the name and the value of a field end; it begins where the one before it ends.
  private struct Ends: Sendable, Equatable {
    let name: Int
    var value: Int
  }

  let statusLine: StatusLine
  private var bytes: [UInt8] = []
  private var ends: [Ends] = []

  /// A block without fields.
  init(statusLine: StatusLine) {
    self.statusLine = statusLine
    bytes.reserveCapacity(512)
    ends.reserveCapacity(16)
  }

  /// Adds a field; its name is ASCII.
  mutating func add(name: HeaderReader.Line, value: HeaderReader.Line) {
    for byte in name { bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
    let end = bytes.count
    bytes.append(contentsOf: Self.trimmed(value))
    ends.append(Ends(name: end, value: bytes.count))
  }

  /// Adds to the value of the last field; answers whether there is one.
  mutating func continueLast(with value: HeaderReader.Line) -> Bool {
    guard !ends.isEmpty else { return false }
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: Self.trimmed(value))
    ends[ends.count - 1].value = bytes.count
    return true
  }

  /// All values of the field `name`, which is given in lower case.
  func values(_ name: String) -> [String] {
    var values: [String] = []
    eachValue(name) { values.append(Self.text($0)) }
    return values
  }

  /// The only value of the field; `nil` also when there are several that differ.
  func single(_ name: String) -> String? {
    var (only, differ): (ArraySlice<UInt8>?, Bool) = (nil, false)
    eachValue(name) { value in
      differ = differ || only.map { $0 != value } ?? false
      only = value
    }
    return differ ? nil : only.map(Self.text)
  }

  private func eachValue(_ name: String, _ take: (ArraySlice<UInt8>) -> Void) {
    var start = 0
    for end in ends {
      if end.name - start == name.utf8.count, bytes[start..<end.name].elementsEqual(name.utf8) {
        take(bytes[end.name..<end.value])
      }
      start = end.value
    }
  }

  /// The comma-separated words of the field, over all its lines, in lower case.
  func words(_ name: String) -> [String] {
    values(name).flatMap { $0.split(separator: ",") }
      .map { $0.trimmingBlanks().lowercased() }.filter { !$0.isEmpty }
  }

  /// UTF-8 where it is; else each byte as a character, which loses nothing.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  private static func trimmed(_ value: HeaderReader.Line) -> HeaderReader.Line {
    var rest = value
    while let first = rest.first, isBlank(first) { rest.removeFirst() }
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}

extension StringProtocol {
  /// The text without spaces and tabs at its ends.
  func trimmingBlanks() -> String {
    let text = Substring(self)
    let isInk = { (byte: UInt8) in byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\t") }
    guard let first = text.utf8.firstIndex(where: isInk),
      let last = text.utf8.lastIndex(where: isInk)
    else { return "" }
    return String(text[first..<text.utf8.index(after: last)])
  }
}
