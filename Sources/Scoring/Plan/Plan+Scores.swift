extension Plan {
  /// Scores `columns`, one for each column of the plan, on up to `threads` threads.
  ///
  /// The result is the same, bit by bit, whatever the number of threads.
  ///
  /// - Parameters:
  ///   - columns: the combined values.
  ///   - keepsSteps: whether to keep what became of each column; without it less memory is
  ///     needed, and `columns` of the result is empty.
  ///   - threads: the number of threads.
  /// - Returns: everything that came out.
  public func scores(
    _ columns: [ColumnValues], keepsSteps: Bool = true, threads: Int = 1
  ) -> Scores {
    precondition(
      columns.count == self.columns.count && columns.allSatisfy { $0.grid.count == cells },
      "There is one column of values for each column of the plan, with its cycles and countries.")
    let whole = WholeColumn(cells: cells)
    let score = { @Sendable (index: Int) in
      ColumnPipeline(plan: self, column: self.columns[index], whole: whole)
        .scores(columns[index], among: columns)
    }
    // The columns of a node and the node itself go together, while they are in near memory.
    let lowest = nodes.indices.filter { nodes[$0].columns.count == nodes[$0].children.count }
    let groups = Parallel.map(lowest.count, threads: threads) { place in
      let node = nodes[lowest[place]]
      let columns = node.columns.map(score)
      let scores = evaluate(node, columns.map { .column($0) }, whole)
      return (columns: keepsSteps ? columns : [], node: scores)
    }
    var scored = [ColumnScores?](repeating: nil, count: columns.count)
    var known = [NodeScores?](repeating: nil, count: nodes.count)
    for (node, group) in zip(lowest, groups) {
      known[node] = group.node
      for (column, scores) in zip(nodes[node].columns, group.columns) { scored[column] = scores }
    }
    let done = Set(lowest.flatMap { nodes[$0].columns })
    let rest = scored.indices.filter { !done.contains($0) }
    let others = Parallel.map(rest.count, threads: threads) { score(rest[$0]) }
    for (column, scores) in zip(rest, others) { scored[column] = scores }
    return Scores(
      columns: keepsSteps ? scored.compactMap { $0 } : [],
      nodes: nodeScores(scored, known: known, whole, threads: threads))
  }

  /// The scores of all nodes over scored columns; some may be known already.
  func nodeScores(
    _ columns: [ColumnScores?], known: [NodeScores?]? = nil, _ whole: WholeColumn, threads: Int
  ) -> [NodeScores] {
    var scores = known ?? [NodeScores?](repeating: nil, count: nodes.count)
    for level in levels {
      let below = scores
      let open = level.filter { below[$0] == nil }
      let found = Parallel.map(open.count, threads: threads) { place in
        let node = nodes[open[place]]
        return evaluate(
          node,
          node.children.map { child in
            switch child.source {
            case .column(let column): .column(columns[column])
            case .node(let node): .node(below[node])
            }
          }, whole)
      }
      for (node, score) in zip(open, found) { scores[node] = score }
    }
    return scores.compactMap { $0 }
  }

  /// What came of a child.
  private enum ChildScores {
    case column(ColumnScores?)
    case node(NodeScores?)
  }

  private func evaluate(
    _ node: PlanNode, _ children: [ChildScores], _ whole: WholeColumn
  ) -> NodeScores {
    let ratios = WeightRatios(node.children.map(\.weight)).weights
    let inputs = zip(children, ratios).compactMap { child, ratio -> NodeInput? in
      guard ratio > 0 else { return nil }
      switch child {
      case .column(let scores): return scores.map { NodeInput($0, weight: ratio) }
      case .node(let scores): return scores.map { NodeInput($0, weight: ratio) }
      }
    }
    return NodeEvaluation(
      node: node, inputs: inputs, cycles: cycles, countries: countries, whole: whole
    ).scores()
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

extension PlanNode {
  /// The columns among the children.
  fileprivate var columns: [Int] {
    children.compactMap { child in
      switch child.source {
      case .column(let column): column
      case .node: nil
      }
    }
  }
}
