/// How far one step up or down in one cell would move a node above it.
public struct Influence: Sendable, Equatable {
  /// The node.
  public var node: Int
  /// What its score would change by, one step down; `nil` where it has no score.
  public var down: Double?
  /// What its score would change by, one step up; `nil` where it has no score.
  public var up: Double?

  /// The influence on one node.
  public init(node: Int, down: Double?, up: Double?) {
    self.node = node
    self.down = down
    self.up = up
  }
}
