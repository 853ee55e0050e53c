/// Text that grows line by line, with its blanks in order.
struct TextCollector {
  /// The lines that are ended, each with its line feed, and after them the one that grows.
  ///
  /// Bytes, because pages are long and are made of a few bytes at a time.
  private var bytes: [UInt8] = []
  private var lineStart = 0
  private var endsInBlank = true

  private static let blank = UInt8(ascii: " ")
  private static let lineFeed = UInt8(ascii: "\n")

  /// The lines so far.
  var text: String {
    let end = bytes.lastIndex { $0 != Self.blank && $0 != Self.lineFeed }.map { $0 + 1 } ?? 0
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// Adds text to the line; runs of blanks become one.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { letters in
      var place = 0
      while place < letters.count {
        let letter = letters[place..<min(place + Self.width(letters[place]), letters.count)]
        if Self.isBlank(letter) {
          if !endsInBlank { bytes.append(Self.blank) }
          endsInBlank = true
        } else {
          for byte in letter { bytes.append(byte) }
          endsInBlank = false
        }
        place = letter.endIndex
      }
    }
  }

  /// Ends the line, unless there is nothing on it.
  mutating func endLine() {
    if bytes.count > lineStart, bytes.last == Self.blank { bytes.removeLast() }
    if bytes.count > lineStart { bytes.append(Self.lineFeed) }
    lineStart = bytes.count
    endsInBlank = true
  }

  /// The text on one line.
  static func line(_ text: String) -> String {
    var collector = TextCollector()
    collector.add(text)
    return collector.text
  }

  /// How many bytes the letter has that begins with `first`.
  private static func width(_ first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  private static func isBlank(_ letter: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = letter.first else { return false }
    switch first {
    case 0x09...0x0D, 0x20: return true
    // With these begin all blanks outside ASCII.
    case 0xC2, 0xE1, 0xE2, 0xE3:
      let scalar = String(decoding: letter, as: UTF8.self).unicodeScalars.first
      return scalar?.properties.isWhitespace ?? false
    default: return false  // No list of ours, but all other letters.
    }
  }
}
