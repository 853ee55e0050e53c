import Indicators

/// A document in which words were found, with the passage that shows them best.
public struct SearchResult: Sendable, Equatable {
  /// The source.
  public let source: Source
  /// The newest capture that has the text.
  public let capture: Capture
  /// The passage as it stands in the text, every run of blanks as one.
  public let passage: String
  /// The words that were found, by their places in ``passage`` in Unicode scalars.
  public let highlights: [Range<Int>]
  /// The page, from 1; nil in a text without pages.
  public let page: Int?
}
