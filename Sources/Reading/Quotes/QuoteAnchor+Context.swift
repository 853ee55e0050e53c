import Indicators

extension QuoteAnchor {
  /// How many characters before and after a passage an anchor knows.
  static let contextLength = 60

  /// How many letters tell one place from another.
  private static let telling = 8

  /// Whether this anchor stands, in another version of its text, where `other` stood: after the same
  /// words, or before the same.
  public func hasContext(of other: QuoteAnchor) -> Bool {
    letters(prefix).suffix(Self.telling) == letters(other.prefix).suffix(Self.telling)
      || letters(suffix).prefix(Self.telling) == letters(other.suffix).prefix(Self.telling)
  }

  /// What stands before the passage, without a word that is cut off.
  var wordsBefore: String {
    prefix.firstIndex(of: " ").map { String(prefix[$0...]) } ?? prefix
  }

  /// What stands after it, without a word that is cut off.
  var wordsAfter: String {
    suffix.lastIndex(of: " ").map { String(suffix[..<$0]) } ?? suffix
  }

  /// Whether words are enough to tell a place by.
  static func tells(_ words: String) -> Bool {
    SearchedText.letters(of: words).count >= telling
  }

  private func letters(_ text: String) -> [UInt8] { SearchedText.letters(of: text) }
}
