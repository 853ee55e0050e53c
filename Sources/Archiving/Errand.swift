import Indicators

/// One source to fetch, with the last good capture to compare with.
public struct Errand: Sendable, Equatable {
  /// The source.
  public let source: Source
  /// Its last good capture; `nil` when there is none.
  public let previous: Capture?

  /// An errand from its facts.
  public init(source: Source, previous: Capture? = nil) {
    self.source = source
    self.previous = previous
  }
}
