/// Everything that came out of a plan.
public struct Scores: Sendable, Equatable {
  /// What became of each column of the plan.
  public var columns: [ColumnScores]
  /// The scores of each node of the plan; the last one is the overall score.
  public var nodes: [NodeScores]
}
