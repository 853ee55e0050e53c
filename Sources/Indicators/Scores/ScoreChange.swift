import Scoring

/// How a score moved against an earlier cycle.
public struct ScoreChange: Equatable, Sendable {
  /// What may be claimed.
  public let mark: ChangeMark
  /// The difference of the unrounded scores; nil where none may be stated.
  public let difference: Double?
  /// The earlier cycle; nil where there is none.
  public let since: Code<Cycle>?

  /// Takes the parts as they are.
  public init(mark: ChangeMark, difference: Double? = nil, since: Code<Cycle>? = nil) {
    self.mark = mark
    self.difference = difference
    self.since = since
  }
}
