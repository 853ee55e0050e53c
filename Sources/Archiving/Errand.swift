import Indicators

/// One source to fetch, with what its last good capture left to compare with.
public struct Errand: Sendable, Equatable {
  /// The source.
  public let source: Source
  /// What its last good capture left; `nil` when there is none.
  public let previous: Baseline?

  /// An errand from its facts.
  public init(source: Source, previous: Baseline? = nil) {
    self.source = source
    self.previous = previous
  }
}
