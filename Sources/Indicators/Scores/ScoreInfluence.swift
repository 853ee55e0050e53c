/// How far one step in one value would move the score of a node above it.
public struct ScoreInfluence: Sendable, Equatable {
  /// The node.
  public let node: Node
  /// What its score would change by, one step down; nil where that cannot be.
  public let down: Double?
  /// What its score would change by, one step up; nil where that cannot be.
  public let up: Double?
}
