extension Plan {
  /// How far one step in one cell would move each node above it, from the lowest up.
  ///
  /// - Parameters:
  ///   - column: the column of the cell.
  ///   - cycle: its cycle.
  ///   - country: its country.
  ///   - step: the size of a step, one level for a grade.
  ///   - columns: the combined values.
  /// - Returns: the influence on each node; `nil` inside when there is no value to step from.
  public func influence(
    of column: Int, cycle: Int, country: Int, step: Double = 1, in columns: [ColumnValues]
  ) -> [Influence] {
    let cell = cycle * countries + country
    let moved = { (step: Double) in
      var moved = columns
      moved[column].grid.values[cell] += step
      return scores(moved).nodes.map { $0.values.values[cell] }
    }
    let (before, down, up) = (moved(0), moved(-step), moved(step))
    return ancestors(of: column).map { node in
      Influence(
        node: node, down: Self.difference(before[node], down[node]),
        up: Self.difference(before[node], up[node]))
    }
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
