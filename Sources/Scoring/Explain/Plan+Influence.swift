extension Plan {
  /// How far one step in one cell would move each node above it, from the lowest up.
  ///
  /// - Parameters:
  ///   - column: the column of the cell.
  ///   - cycle: its cycle.
  ///   - country: its country.
  ///   - step: the size of a step, one level for a grade.
  ///   - columns: the combined values.
  ///   - scores: what came of them, if that is known.
  /// - Returns: the influence on each node; `nil` inside when there is no value to step from.
  public func influence(
    of column: Int, cycle: Int, country: Int, step: Double = 1, in columns: [ColumnValues],
    from scores: Scores? = nil
  ) -> [Influence] {
    let cell = cycle * countries + country
    let before = scores ?? self.scores(columns)
    let down = nodeScores(moving: column, cell, by: -step, in: columns, from: before)
    let up = nodeScores(moving: column, cell, by: step, in: columns, from: before)
    return ancestors(of: column).map { node in
      let start = before.nodes[node].values.values[cell]
      return Influence(
        node: node, down: Self.difference(start, down[node].values.values[cell]),
        up: Self.difference(start, up[node].values.values[cell]))
    }
  }

  /// The scores of all nodes with another value in one cell; only what it reaches is done anew.
  private func nodeScores(
    moving column: Int, _ cell: Int, by step: Double, in columns: [ColumnValues],
    from scores: Scores
  ) -> [NodeScores] {
    var moved = columns
    moved[column].grid.values[cell] += step
    let reached = self.columns.indices.filter { index in
      guard case .column(let divisor, _) = self.columns[index].denominator else {
        return index == column
      }
      return index == column || divisor == column
    }
    let whole = WholeColumn(cells: cells)
    var scored = scores.columns
    for index in reached {
      scored[index] = ColumnPipeline(plan: self, column: self.columns[index], whole: whole)
        .scores(moved[index], among: moved)
    }
    let above = Set(reached.flatMap { ancestors(of: $0) })
    let known = nodes.indices.map { above.contains($0) ? nil : scores.nodes[$0] }
    return nodeScores(scored, known: known, whole, threads: 1)
  }

  /// The nodes above a column, from the lowest up.
  func ancestors(of column: Int) -> [Int] {
    var found: [Int] = []
    for (index, node) in nodes.enumerated() {
      let isAbove = node.children.contains { child in
        switch child.source {
        case .column(let child): child == column
        case .node(let child): found.contains(child)
        }
      }
      if isAbove { found.append(index) }
    }
    return found
  }

  private static func difference(_ before: Double, _ after: Double) -> Double? {
    let difference = after - before
    return difference.isFinite ? difference : nil
  }
}
