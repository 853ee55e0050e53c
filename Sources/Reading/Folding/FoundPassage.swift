/// The passage of a text that shows best what was searched for.
public struct FoundPassage: Sendable, Equatable {
  /// The passage, every run of blanks as one.
  public let text: String
  /// What was found, by its places in ``text`` in Unicode scalars.
  public let highlights: [Range<Int>]
  /// The page, from 1; nil in a text without pages.
  public let page: Int?
  /// Where in the searched text the first of it stands, in Unicode scalars.
  public let position: Int

  private static let margin = 80
  private static let width = 320

  /// The passage of `text` with most of the query's words; nil where none is there.
  public init?(of query: SearchQuery, in text: String) {
    let folded = FoldedText(text)
    let places = query.places(in: folded).map {
      (phrase: $0.phrase, place: folded.original(of: $0.bytes))
    }
    guard let best = Self.best(places) else { return nil }
    let scalars = Array(text.unicodeScalars)
    let isBreak = { (place: Int) in scalars[place].properties.isWhitespace }
    var start = max(0, places[best.lowerBound].place.lowerBound - Self.margin)
    while start > 0, !isBreak(start - 1) { start -= 1 }
    var end = min(
      scalars.count, max(places[best.upperBound - 1].place.upperBound, start) + Self.margin)
    while end < scalars.count, !isBreak(end) { end += 1 }
    position = places[best.lowerBound].place.lowerBound
    let hasPages = scalars.contains("\u{C}")
    page =
      hasPages
      ? scalars[..<places[best.lowerBound].place.lowerBound].count { $0 == "\u{C}" } + 1 : nil
    (self.text, highlights) = Self.plain(scalars[start..<end], places[best].map(\.place))
  }

  /// The run of places within the width of a passage that has most different phrases.
  private static func best(_ places: [(phrase: Int, place: Range<Int>)]) -> Range<Int>? {
    var best: Range<Int>?
    var bestCount = 0
    var counts: [Int: Int] = [:]
    var first = 0
    for (last, found) in places.enumerated() {
      counts[found.phrase, default: 0] += 1
      while places[first].place.lowerBound + width < found.place.upperBound, first < last {
        let gone = places[first].phrase
        counts[gone] = counts[gone].flatMap { $0 > 1 ? $0 - 1 : nil }
        first += 1
      }
      if counts.count > bestCount { (best, bestCount) = (first..<last + 1, counts.count) }
    }
    return best
  }

  /// The text of a passage with single blanks, and the places moved along.
  private static func plain(
    _ passage: ArraySlice<Unicode.Scalar>, _ places: [Range<Int>]
  ) -> (String, [Range<Int>]) {
    var text = String.UnicodeScalarView()
    var moved: [Int] = []
    var count = 0
    var endsInBlank = true
    for scalar in passage {
      moved.append(count)
      let isBlank = scalar.properties.isWhitespace
      if isBlank, endsInBlank { continue }
      text.append(isBlank ? " " : scalar)
      count += 1
      endsInBlank = isBlank
    }
    moved.append(count)
    return (
      String(text),
      places.map {
        moved[$0.lowerBound - passage.startIndex]..<moved[$0.upperBound - passage.startIndex]
      }
    )
  }
}
