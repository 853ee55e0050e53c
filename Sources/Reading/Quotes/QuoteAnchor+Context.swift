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

  /// The letters before and after the passage by which its place can be known, most letters first;
  /// none where there are too few.
  var contexts: [(before: [UInt8], after: [UInt8])] {
    let (before, after) = (letters(prefix), letters(suffix))
    guard min(before.count, after.count) >= Self.telling else { return [] }
    return [Self.contextLength, 24, 12].map { count in
      (Array(before.suffix(count)), Array(after.prefix(count)))
    }
  }

  private func letters(_ text: String) -> [UInt8] { SearchedText.letters(of: text) }
}
