import Indicators

/// A text in which quoted passages are looked for; making one takes longer than asking it.
public struct QuoteSearch: Sendable {
  private let scalars: [Unicode.Scalar]
  private let pageBreaks: [Int]
  private let printed: PrintedForm
  private let folded: FoldedText
  /// The folded text without blanks, and for each letter its place in the folded text.
  private let letters: [UInt8]
  private let letterPlaces: [Int32]

  /// Prepares `text`, whose pages are set apart by U+000C.
  public init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    pageBreaks = scalars.indices.filter { [scalars] in scalars[$0] == "\u{C}" }
    printed = PrintedForm(scalars)
    folded = FoldedText(text)
    var letters: [UInt8] = []
    var places: [Int32] = []
    for (place, byte) in folded.bytes.enumerated() where byte != FoldedText.blank {
      letters.append(byte)
      places.append(Int32(clamping: place))
    }
    self.letters = letters
    letterPlaces = places
  }

  /// Looks for `quote`; where it stands several times, `page` chooses, then `near`, the position of
  /// an earlier anchor, then the first one is taken.
  public func find(_ quote: String, page: Int? = nil, near: Int? = nil) -> QuoteFinding {
    let sought = PrintedForm(Array(quote.unicodeScalars))
    let exact = SequenceSearch.places(of: sought.scalars, in: printed.scalars)
      .map { Int(printed.origins[$0])..<end(ofPrinted: $0 + sought.scalars.count) }
      .filter { quote.unicodeScalars.count >= 20 || isWhole($0) }
    if let place = chosen(exact, page, near) { return .exact(anchor(at: place)) }
    let plain = FoldedText(quote).bytes.filter { $0 != FoldedText.blank }
    let approximate = SequenceSearch.places(of: plain, in: letters)
      .map { original(ofLetters: $0..<$0 + plain.count) }.filter(isWhole)
    if let place = chosen(approximate, page, near) { return .approximate(anchor(at: place)) }
    guard let nearest = NearPassage.find(quote, in: folded) else {
      return .missing(nearest: nil, likeness: 0)
    }
    let place = folded.original(of: nearest.bytes)
    let last = quote.unicodeScalars.last { !$0.properties.isWhitespace }
    // A quote that was cut before the full stop is not to look as if one had been added.
    let endsWithin = last.map(CharacterTest.isWord) ?? true
    return .missing(
      nearest: anchor(at: endsWithin ? place : withEndingMarks(place)),
      likeness: nearest.likeness)
  }

  /// The end in the text of what ends before the printed character of that number.
  private func end(ofPrinted number: Int) -> Int { Int(printed.origins[number - 1]) + 1 }

  /// The place with the few marks that directly follow its last word.
  private func withEndingMarks(_ place: Range<Int>) -> Range<Int> {
    let marks = scalars[place.upperBound...].prefix(3).prefix {
      !CharacterTest.isWord($0) && !$0.properties.isWhitespace
    }
    return place.lowerBound..<place.upperBound + marks.count
  }

  private func original(ofLetters range: Range<Int>) -> Range<Int> {
    let last = Int(letterPlaces[range.upperBound - 1])
    return folded.original(of: Int(letterPlaces[range.lowerBound])..<last + 1)
  }

  /// Whether a place begins and ends with a word, and not within one.
  private func isWhole(_ place: Range<Int>) -> Bool {
    let isLetter = { (number: Int) in
      scalars.indices.contains(number) && CharacterTest.isWord(scalars[number])
    }
    return !(isLetter(place.lowerBound - 1) && isLetter(place.lowerBound))
      && !(isLetter(place.upperBound - 1) && isLetter(place.upperBound))
  }

  private func chosen(_ places: [Range<Int>], _ page: Int?, _ near: Int?) -> Range<Int>? {
    let onPage = page.map { page in places.filter { self.page(of: $0.lowerBound) == page } } ?? []
    let candidates = onPage.isEmpty ? places : onPage
    guard let near else { return candidates.first }
    return candidates.min { abs($0.lowerBound - near) < abs($1.lowerBound - near) }
  }

  private func page(of place: Int) -> Int? {
    pageBreaks.isEmpty ? nil : pageBreaks.partitioningIndex { $0 >= place } + 1
  }

  private func anchor(at place: Range<Int>) -> QuoteAnchor {
    let prefix = max(0, place.lowerBound - 60)..<place.lowerBound
    let suffix = place.upperBound..<min(scalars.count, place.upperBound + 60)
    return QuoteAnchor(
      page: page(of: place.lowerBound), position: place.lowerBound, length: place.count,
      passage: plain(place), prefix: plain(prefix), suffix: plain(suffix))
  }

  private func plain(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range])).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
