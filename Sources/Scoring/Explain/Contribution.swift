/// What one child adds to a node's score in one cell.
public struct Contribution: Sendable, Equatable {
  /// The child's place among its siblings.
  public var child: Int
  /// The child's score; NaN where it has none.
  public var value: Double
  /// Whether the child has a score, and if not, why.
  public var outcome: ScoreOutcome
  /// The child's weight among the children that have a score; 0 when it has none.
  public var weight: Double
  /// Its share of the node's score; the shares of all children sum to it.
  ///
  /// For an arithmetic mean `weight * value`, for the others the Shapley share. NaN where the
  /// child or the node has no score.
  public var contribution: Double
}
