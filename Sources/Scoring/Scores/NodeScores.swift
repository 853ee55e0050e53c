/// The scores of one node for every country in every cycle.
public struct NodeScores: Sendable, Equatable {
  /// The scores; NaN where there is none.
  public var values: Grid
  /// The share of leaf weight that rests on observed, not imputed, values.
  public var coverage: [Double]
  /// Whether there is a score, and if not, why.
  public var outcomes: [ScoreOutcome]
}
