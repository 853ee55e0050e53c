extension Plan {
  /// Scores `columns`, one for each column of the plan, on up to `threads` threads.
  ///
  /// The result is the same, bit by bit, whatever the number of threads.
  public func scores(_ columns: [ColumnValues], threads: Int = 1) -> Scores {
    precondition(
      columns.count == self.columns.count && columns.allSatisfy { $0.grid.count == cells },
      "There is one column of values for each column of the plan, with its cycles and countries.")
    let whole = WholeColumn(cells: cells)
    let scored = Parallel.map(columns.count, threads: threads) { index in
      ColumnPipeline(plan: self, column: self.columns[index], whole: whole)
        .scores(columns[index], among: columns)
    }
    return Scores(columns: scored, nodes: nodeScores(scored, threads: threads))
  }

  /// The scores of all nodes over scored columns.
  func nodeScores(_ columns: [ColumnScores], threads: Int) -> [NodeScores] {
    var scores = [NodeScores?](repeating: nil, count: nodes.count)
    for level in levels {
      let known = scores
      let found = Parallel.map(level.count, threads: threads) { place in
        let node = nodes[level[place]]
        return NodeEvaluation(
          node: node, inputs: inputs(of: node, columns, known), cycles: cycles,
          countries: countries
        ).scores()
      }
      for (node, score) in zip(level, found) { scores[node] = score }
    }
    return scores.compactMap { $0 }
  }

  private func inputs(
    of node: PlanNode, _ columns: [ColumnScores], _ scores: [NodeScores?]
  ) -> [NodeInput] {
    let ratios = WeightRatios(node.children.map(\.weight)).weights
    return zip(node.children, ratios).compactMap { child, ratio in
      guard ratio > 0 else { return nil }
      switch child.source {
      case .column(let column): return NodeInput(columns[column], weight: ratio)
      case .node(let node): return scores[node].map { NodeInput($0, weight: ratio) }
      }
    }
  }

  /// The nodes in groups that need only what is in the groups before.
  private var levels: [[Int]] {
    var heights: [Int] = []
    for node in nodes {
      let below = node.children.map { child in
        switch child.source {
        case .column: 0
        case .node(let node): heights[node]
        }
      }
      heights.append((below.max() ?? 0) + 1)
    }
    return (1...(heights.max() ?? 1)).map { height in
      heights.indices.filter { heights[$0] == height }
    }
  }
}
