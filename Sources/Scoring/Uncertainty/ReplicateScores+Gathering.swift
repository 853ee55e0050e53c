// Aggregations that need more than a running sum.
extension ReplicateScores {
  /// Scores a node from all its children's scores at once, cell by cell.
  mutating func gather(_ index: Int, _ aggregation: Aggregation) {
    let node = replicator.nodes[index]
    for cell in 0..<cells {
      let known = node.children.indices.filter {
        weights[$0] > 0 && !value(node.children[$0], cell).isNaN
      }
      let score = aggregation.score(
        of: known.map { value(node.children[$0], cell) }, ratios: known.map { weights[$0] },
        offset: node.offset)
      switch score {
      case .score(let score): values[index * cells + cell] = score
      case .none: values[index * cells + cell] = .nan
      }
    }
  }

  /// Scores a node from all countries' scores at once, cycle by cycle.
  mutating func gatherCopeland(_ index: Int) {
    let node = replicator.nodes[index]
    let countries = replicator.plan.countries
    for start in stride(from: 0, to: cells, by: countries) {
      let scored = (start..<start + countries).filter { isEnough($0, node) }
      let scores = Aggregation.copeland(
        scored.map { cell in node.children.map { value($0, cell) } }, weights: weights)
      for cell in start..<start + countries { values[index * cells + cell] = .nan }
      for (cell, score) in zip(scored, scores) { values[index * cells + cell] = score }
    }
  }
}
