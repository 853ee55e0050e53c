import Indicators

/// A source and how its last fetch ended.
public struct SourceStanding: Sendable, Equatable {
  /// The source.
  public let source: Source
  /// Its last capture; nil where it was never fetched.
  public let last: Capture?
}
