import Indicators

/// A text in which quoted passages are looked for; making one takes longer than asking it.
public struct QuoteSearch: Sendable {
  private let scalars: [Unicode.Scalar]
  private let pageBreaks: [Int]
  private let runningLines: [Range<Int>]
  private let text: SearchedText

  /// Prepares `text`, whose pages are set apart by U+000C.
  public init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    pageBreaks = scalars.indices.filter { [scalars] in scalars[$0] == "\u{C}" }
    runningLines = RunningLines.places(in: scalars)
    self.text = SearchedText(scalars)
  }

  /// Looks for `quote`; where it stands several times, `page` chooses, then `near`, the position of
  /// an earlier anchor, then the first one is taken.
  ///
  /// A quote may go on over the edge of a page; what is printed there on every page is left out.
  public func find(_ quote: String, page: Int? = nil, near: Int? = nil) -> QuoteFinding {
    func found(in text: SearchedText) -> QuoteFinding? {
      if let place = chosen(text.exactPlaces(of: quote), in: text, page, near) {
        return .exact(anchor(at: place, in: text))
      }
      let places = text.approximatePlaces(of: quote)
      return chosen(places, in: text, page, near).map { .approximate(anchor(at: $0, in: text)) }
    }
    if let finding = found(in: text) { return finding }
    let flow = flow
    if let finding = flow.flatMap(found) { return finding }
    guard let nearest = (flow ?? text).nearest(to: quote) else {
      return .missing(nearest: nil, likeness: 0)
    }
    return .missing(
      nearest: anchor(at: nearest.place, in: flow ?? text), likeness: nearest.likeness)
  }

  /// All places where `quote` stands letter for letter, blanks and the printer's forms aside.
  public func all(of quote: String) -> [QuoteAnchor] {
    let found = text.exactPlaces(of: quote).map { anchor(at: $0, in: text) }
    guard found.isEmpty, let flow else { return found }
    return flow.exactPlaces(of: quote).map { anchor(at: $0, in: flow) }
  }

  /// What stands where `earlier`, of another version of the text, stood: between what stood before
  /// it and what stood after it; nil where these are not there any more, or nothing between them.
  public func successor(of earlier: QuoteAnchor) -> QuoteAnchor? {
    let texts = [text, flow].compactMap(\.self)
    // The neighbours may have changed as well; the nearest letters tell the place longest.
    for context in earlier.contexts {
      for text in texts {
        let place = text.place(
          between: context.before, and: context.after, length: 3 * earlier.length + 200,
          near: earlier.position, like: earlier.passage)
        if let place { return anchor(at: place, in: text) }
      }
    }
    return nil
  }

  /// The text without what is printed on every page; nil where nothing is.
  private var flow: SearchedText? {
    runningLines.isEmpty ? nil : SearchedText(scalars, without: runningLines)
  }

  private func chosen(
    _ places: [Range<Int>], in text: SearchedText, _ page: Int?, _ near: Int?
  ) -> Range<Int>? {
    let onPage =
      page.map { page in
        places.filter { self.page(of: text.original($0).lowerBound) == page }
      } ?? []
    let candidates = onPage.isEmpty ? places : onPage
    guard let near else { return candidates.first }
    let distance = { (place: Range<Int>) in abs(text.original(place).lowerBound - near) }
    return candidates.min { distance($0) < distance($1) }
  }

  private func page(of place: Int) -> Int? {
    pageBreaks.isEmpty ? nil : pageBreaks.partitioningIndex { $0 >= place } + 1
  }

  private func anchor(at place: Range<Int>, in text: SearchedText) -> QuoteAnchor {
    let length = QuoteAnchor.contextLength
    let prefix = max(0, place.lowerBound - length)..<place.lowerBound
    let suffix = place.upperBound..<min(text.scalars.count, place.upperBound + length)
    let plain = { (range: Range<Int>) in
      String(String.UnicodeScalarView(text.scalars[range])).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }
    let original = text.original(place)
    return QuoteAnchor(
      page: page(of: original.lowerBound), position: original.lowerBound, length: original.count,
      passage: plain(place), prefix: plain(prefix), suffix: plain(suffix))
  }
}
