import Scoring

/// A place in the framework's tree: an objective, a result, or an indicator.
public struct Node: Equatable, Sendable {
  /// Its code, unique in the framework, such as `1.1.a`; the root's is `overall`.
  public var code: Code<Node>
  /// Its title, in our own words.
  public var title: LocalizedText
  /// What it is about.
  public var summary: LocalizedText?
  /// A remark shown with it.
  public var note: LocalizedText?
  /// Whether its content was confirmed in a source.
  public var isConfirmed: Bool = true
  /// Its weight among its siblings, 0 or more; they are rescaled to sum 1.
  public var weight: Double = 1
  /// How its children become its score.
  public var aggregation: Aggregation = .arithmetic
  /// The share of the weight that must have a score, 0 to 1.
  public var minimumCoverage: Double = 0.5
  /// What is added before a geometric or harmonic mean, and taken off after it.
  public var offset: Double?
  /// Where it comes from.
  public var source: Citation?
  /// What stands under it.
  public var content: Content

  /// What stands under a node.
  public enum Content: Equatable, Sendable {
    /// Further nodes, at least one.
    case nodes([Node])
    /// Nothing: the node is an indicator.
    case indicator(Indicator)
  }

  /// A node with a code, a title and a content; everything else has its default.
  public init(code: Code<Node>, title: LocalizedText, content: Content) {
    self.code = code
    self.title = title
    self.content = content
  }

  /// The nodes right under this one; none under an indicator.
  public var children: [Node] {
    switch content {
    case .nodes(let nodes): nodes
    case .indicator: []
    }
  }

  /// The indicator, where the node is one.
  public var indicator: Indicator? {
    switch content {
    case .nodes: nil
    case .indicator(let indicator): indicator
    }
  }

  /// Calls `visit` with this node and all below it, parents first, with the depth of each.
  public func walk(depth: Int = 0, _ visit: (Node, Int) -> Void) {
    visit(self, depth)
    for child in children { child.walk(depth: depth + 1, visit) }
  }
}
