import Scoring

/// The combined value of one side of an indicator, and its score.
public struct FacetValue: Equatable, Sendable {
  /// The side; nil where the indicator has none.
  public let facet: Facet?
  /// The value on the indicator's own scale; nil where there is none.
  public let value: Double?
  /// Why there is none.
  public let absence: AbsenceKind?
  /// The value on the common scale; nil where it has none.
  public let score: Double?
  /// Whether there is a score, and if not, why.
  public let outcome: ScoreOutcome
  /// What a reader must know of the score.
  public let marks: Set<ScoreMark>

  /// Takes the parts as they are.
  public init(
    facet: Facet?, value: Double?, absence: AbsenceKind? = nil, score: Double?,
    outcome: ScoreOutcome = .scored, marks: Set<ScoreMark> = []
  ) {
    self.facet = facet
    self.value = value
    self.absence = absence
    self.score = score
    self.outcome = outcome
    self.marks = marks
  }
}
