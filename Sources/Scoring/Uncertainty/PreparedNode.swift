/// A node, ready to be aggregated many times.
struct PreparedNode: Sendable {
  /// A child, by its stable key, so that neither sums nor draws depend on the order in a file.
  struct Child: Sendable {
    let source: PlanChild.Source
    let weight: Double
    let key: UInt64
  }

  let children: [Child]
  let aggregation: Aggregation
  let minimumCoverage: Double
  let offset: Double
  let key: UInt64

  init(_ node: PlanNode, in plan: Plan, offset: Double?) {
    let ratios = WeightRatios(node.children.map(\.weight)).weights
    children = zip(node.children, ratios).compactMap { child, ratio in
      guard ratio > 0 else { return nil }
      switch child.source {
      case .column(let column):
        return Child(source: child.source, weight: ratio, key: plan.columns[column].key)
      case .node(let node):
        return Child(source: child.source, weight: ratio, key: plan.nodes[node].key)
      }
    }.sorted { $0.key < $1.key }
    aggregation = node.aggregation
    minimumCoverage = node.minimumCoverage
    self.offset = node.offset ?? offset ?? 0
    key = node.key
  }
}
