import Indicators

extension SandboxReader {
  /// `NODE=equal` or `NODE=pca`.
  func weights(
    _ way: PartWeights, of node: Node, _ text: String
  ) throws(SandboxFault) -> SandboxChange {
    let framework = scoreboard.framework
    let parts = framework.position(of: node.code).map { framework.childPlaces[$0] } ?? []
    let codes = parts.map { framework.nodes[$0].node.code }
    guard !parts.isEmpty else {
      throw .misplaced(text, reason: "an indicator has no parts to be weighed.")
    }
    switch way {
    case .equal: return .weights(codes.reduce(into: [:]) { $0[$1] = 1 })
    case .pca:
      guard let components = ComponentAnalysis(nodes: parts, of: scoreboard, cycle: cycle) else {
        throw .misplaced(
          text, reason: "it takes two parts that differ between at least three countries.")
      }
      // What is alike everywhere has no place in a component, and so no weight.
      let known = zip(components.variables, components.weights)
      let weights = Dictionary(uniqueKeysWithValues: known.map { (Code<Node>($0), $1) })
      return .weights(codes.reduce(into: [:]) { $0[$1] = weights[$1] ?? 0 })
    }
  }
}
