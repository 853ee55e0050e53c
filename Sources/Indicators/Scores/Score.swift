import Scoring

/// The score of a node for a country in a cycle, or the reason why it has none.
public struct Score: Equatable, Sendable {
  /// The score on the common scale, unrounded; nil where there is none.
  public let value: Double?
  /// Whether there is one, and if not, why.
  public let outcome: ScoreOutcome
  /// Why nothing was observed, where one kind of absence explains the missing score.
  public let absence: AbsenceKind?
  /// The share of the leaf weight below that rests on observed values, 0 to 1.
  public let coverage: Double
  /// The place among the countries with a score in this cycle; ties share the best one.
  public let rank: Int?
  /// The 5-95 % interval, where the uncertainty was computed.
  public let interval: ClosedRange<Double>?
  /// What a reader must know about it.
  public let marks: Set<ScoreMark>

  /// Takes the parts as they are.
  public init(
    value: Double?, outcome: ScoreOutcome, absence: AbsenceKind? = nil, coverage: Double = 1,
    rank: Int? = nil, interval: ClosedRange<Double>? = nil, marks: Set<ScoreMark> = []
  ) {
    self.value = value
    self.outcome = outcome
    self.absence = absence
    self.coverage = coverage
    self.rank = rank
    self.interval = interval
    self.marks = marks
  }

  /// Why there is none, as a sentence; nil where there is one.
  public var reason: String? { outcome.isScored ? nil : outcome.sentence }
}
