/// A node of the framework's tree, whose score is made from its children's.
public struct PlanNode: Sendable, Equatable {
  /// A stable key, made from the node's name.
  public var key: UInt64
  /// The children, in the order of the tree.
  public var children: [PlanChild]
  /// How their scores become one.
  public var aggregation: Aggregation
  /// The share of the weight that children with a score must have.
  public var minimumCoverage: Double
  /// What geometric and harmonic means add to each child before and take off after.
  public var offset: Double?

  /// A node over `children`; the rest has the method's default.
  public init(
    key: UInt64 = 0, children: [PlanChild], aggregation: Aggregation = .arithmetic,
    minimumCoverage: Double = 0.5, offset: Double? = nil
  ) {
    self.key = key
    self.children = children
    self.aggregation = aggregation
    self.minimumCoverage = minimumCoverage
    self.offset = offset
  }
}
