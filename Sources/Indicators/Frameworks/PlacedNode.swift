/// A node with its place in the tree.
public struct PlacedNode: Equatable, Sendable {
  /// The node.
  public let node: Node
  /// How far below the root it stands; the root's depth is 0.
  public let depth: Int
  /// The place of its parent in ``Framework/nodes``; nil for the root.
  public let parent: Int?

  /// The tree under `root` as a list, parents first.
  static func list(from root: Node) -> [PlacedNode] {
    var placed: [PlacedNode] = []
    func visit(_ node: Node, depth: Int, parent: Int?) {
      placed.append(PlacedNode(node: node, depth: depth, parent: parent))
      let place = placed.count - 1
      for child in node.children { visit(child, depth: depth + 1, parent: place) }
    }
    visit(root, depth: 0, parent: nil)
    return placed
  }
}
