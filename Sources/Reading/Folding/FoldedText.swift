/// A text in which script, case and diacritics do not matter, for searching.
///
/// Words become letters of a to z, with one blank between them: "Закон о медијима" and "Zakon o
/// medijima" become the same, and so do "ISTANBUL" and "İstanbul". Every byte knows where in the
/// original it comes from, so that what is found can be shown there.
public struct FoldedText: Sendable {
  /// The folded words as UTF-8, one blank between two.
  public private(set) var bytes: [UInt8] = []
  /// For each byte the place in the original, in Unicode scalars from its beginning.
  public private(set) var origins: [Int32] = []

  /// Folds `text`.
  public init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count)
    origins.reserveCapacity(text.utf8.count)
    var word: [Unicode.Scalar] = []
    var start = 0
    var place = 0
    for scalar in text.unicodeScalars {
      if !LetterFolding.isLetter(scalar) {
        add(word[...], from: start)
        word.removeAll(keepingCapacity: true)
        start = place + 1
      } else {
        word.append(scalar)
      }
      place += 1
    }
    add(word[...], from: start)
  }

  /// The folded words.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The words, each with its place in ``bytes``.
  public var words: [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    for (place, byte) in bytes.enumerated() where byte == Self.blank {
      words.append(start..<place)
      start = place + 1
    }
    if start < bytes.count { words.append(start..<bytes.count) }
    return words
  }

  /// The place in the original of what stands at `range` of ``bytes``, in Unicode scalars.
  public func original(of range: Range<Int>) -> Range<Int> {
    guard let last = range.last, range.lowerBound >= 0, last < origins.count else { return 0..<0 }
    return Int(origins[range.lowerBound])..<Int(origins[last]) + 1
  }

  static let blank = UInt8(ascii: " ")

  private mutating func add(_ word: ArraySlice<Unicode.Scalar>, from start: Int) {
    guard !word.isEmpty else { return }
    let before = bytes.count
    if before > 0 { append(Self.blank, from: start) }
    let first = bytes.count
    // Most words of most texts are plain, and ask for none of what the others need.
    if word.allSatisfy(\.isASCII) {
      for (offset, scalar) in word.enumerated() {
        append(LetterFolding.lowercase(UInt8(scalar.value)), from: start + offset)
      }
    } else {
      fold(word, from: start)
    }
    // Marks alone are no word.
    if bytes.count == first {
      bytes.removeLast(bytes.count - before)
      origins.removeLast(origins.count - before)
    }
  }

  private mutating func fold(_ word: ArraySlice<Unicode.Scalar>, from start: Int) {
    let script = LookAlikes.script(of: word)
    for (offset, scalar) in word.enumerated() {
      let meant = script.map { LookAlikes.meant(by: scalar, in: $0) } ?? scalar
      let next = word.dropFirst(offset + 1).first
      let folded = next.flatMap { Self.composed(meant, $0) } ?? LetterFolding.letters(of: meant)
      for byte in folded ?? [] { append(byte, from: start + offset) }
    }
  }

  /// What a base and the mark after it become, where together they are another letter.
  private static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> [UInt8]? {
    guard (0x300...0x36F).contains(mark.value) else { return nil }
    switch (base, mark) {
    case ("г", "\u{301}"), ("Г", "\u{301}"), ("g", "\u{301}"), ("G", "\u{301}"):
      return Array("gj".utf8)
    case ("к", "\u{301}"), ("К", "\u{301}"), ("k", "\u{301}"), ("K", "\u{301}"):
      return Array("kj".utf8)
    case ("и", "\u{306}"), ("И", "\u{306}"): return Array("j".utf8)
    default: return nil  // All others lose the mark.
    }
  }

  private mutating func append(_ byte: UInt8, from place: Int) {
    bytes.append(byte)
    origins.append(Int32(clamping: place))
  }
}
