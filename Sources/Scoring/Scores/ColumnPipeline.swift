/// The steps of one column: denominate, treat, impute, normalise.
struct ColumnPipeline {
  let plan: Plan
  let column: PlanColumn
  let whole: WholeColumn

  /// Everything that becomes of `values`; `others` are the values of all columns.
  func scores(_ values: ColumnValues, among others: [ColumnValues]) -> ColumnScores {
    let start = StartingColumn(values, whole)
    var (denominated, marks, outcomes) = (start.grid, start.marks, start.outcomes)
    if let denominator = column.denominator {
      denominate(&denominated, by: denominator, among: others, &marks, &outcomes)
    }
    var treated = denominated
    let treatments = treat(&treated, &marks)
    let imputed = impute(treated, &marks, &outcomes)
    var scaling = ColumnScaling(
      input: imputed.values, countries: plan.countries, direction: column.direction,
      outcomes: outcomes)
    column.normalisation.apply(to: &scaling, targets: column.targets, baselines: column.baselines)
    return ColumnScores(
      combined: start.grid, denominated: denominated, treated: treated, imputed: imputed,
      normalised: grid(scaling.output), marks: marks, outcomes: scaling.outcomes,
      treatments: treatments,
      isComplete: start.isComplete && column.denominator == nil
        && (scaling.isComplete || scaling.outcomes.isAllScored))
  }

  private func grid(_ values: [Double]) -> Grid {
    Grid(cycles: plan.cycles, countries: plan.countries, values: values)
  }

  private func denominate(
    _ grid: inout Grid, by denominator: Denominator, among others: [ColumnValues],
    _ marks: inout [CellMark], _ outcomes: inout [ScoreOutcome]
  ) {
    let divided = denominator.divide(grid, among: others, whole)
    for cell in grid.values.indices where !grid.values[cell].isNaN {
      grid.values[cell] = divided[cell].isFinite ? divided[cell] : .nan
      guard !divided[cell].isFinite else { continue }
      marks[cell] = .missing
      outcomes[cell] = divided[cell].isNaN ? .noDenominator : .overflow
    }
  }

  private func treat(_ grid: inout Grid, _ marks: inout [CellMark]) -> [TreatmentRecord] {
    guard let treatment = column.treatment else { return [] }
    let before = grid.values
    let records =
      treatment.pooled
      ? [treatment.treat(&grid.values, cells: 0..<grid.count, cycle: nil)]
      : (0..<plan.cycles).map { cycle in
        let start = cycle * plan.countries
        return treatment.treat(
          &grid.values, cells: start..<start + plan.countries, cycle: cycle)
      }
    for cell in before.indices where grid.values[cell] != before[cell] && !before[cell].isNaN {
      marks[cell] = .treated
    }
    return records.compactMap { $0 }
  }

  private func impute(
    _ grid: Grid, _ marks: inout [CellMark], _ outcomes: inout [ScoreOutcome]
  ) -> Grid {
    guard column.imputation != .none else { return grid }
    let filled = column.imputation.fill(
      grid.values, isMissing: { marks[$0] == .missing }, times: plan.times, groups: column.groups)
    for cell in filled.indices where marks[cell] == .missing && !filled[cell].isNaN {
      marks[cell] = .imputed
      outcomes[cell] = .scored
    }
    return self.grid(filled)
  }
}
