import Indicators

/// Whether a text holds a quoted passage.
public enum QuoteFinding: Sendable, Equatable {
  /// It does, letter for letter; blanks, line ends and the printer's forms of marks aside.
  case exact(QuoteAnchor)
  /// It does, but for case, diacritics, script, blanks or punctuation.
  case approximate(QuoteAnchor)
  /// It does not; where a passage comes near it is given, with the share of the quote it has, 0 to 1.
  case missing(nearest: QuoteAnchor?, likeness: Double)

  /// Where it stands, if it was found.
  public var anchor: QuoteAnchor? {
    switch self {
    case .exact(let anchor), .approximate(let anchor): anchor
    case .missing: nil
    }
  }
}
