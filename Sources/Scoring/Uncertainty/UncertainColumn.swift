/// A column with cells whose value could have been another.
struct UncertainColumn: Sendable {
  let index: Int
  let cells: [Int]

  /// All such columns of a plan.
  static func all(in plan: Plan, _ evidence: [ColumnEvidence]) -> [UncertainColumn] {
    evidence.indices.compactMap { column in
      let cells = (0..<evidence[column].count).filter {
        ValueDraw.isUncertain(evidence[column][$0])
      }
      return cells.isEmpty ? nil : UncertainColumn(index: column, cells: cells)
    }
  }

  /// The columns whose scores change with them: they themselves and those divided by them.
  static func affected(by uncertain: [UncertainColumn], in plan: Plan) -> [Int] {
    let changed = Set(uncertain.map(\.index))
    return plan.columns.indices.filter { column in
      if changed.contains(column) { return true }
      guard case .column(let divisor, _) = plan.columns[column].denominator else { return false }
      return changed.contains(divisor)
    }
  }

  /// The column with a new draw in each uncertain cell.
  func drawn(
    _ values: ColumnValues, _ evidence: [ColumnEvidence], _ plan: Plan, _ random: RandomNumbers
  ) -> ColumnValues {
    var drawn = values
    let draw = ValueDraw(combination: plan.columns[index].combination)
    let stream = random.stream(plan.columns[index].key)
    for cell in cells where values.grid.values[cell].isFinite {
      let own = stream.stream(plan.cycleKeys[cell / plan.countries])
        .stream(plan.countryKeys[cell % plan.countries])
      if let value = draw.value(of: evidence[index][cell], own) {
        drawn.grid.values[cell] = value
      }
    }
    return drawn
  }
}
