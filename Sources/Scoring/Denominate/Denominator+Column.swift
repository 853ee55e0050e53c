extension Denominator {
  /// The values of `grid` per denominator, NaN where either is missing or the denominator is 0.
  func divide(
    _ grid: Grid, among columns: [ColumnValues], _ whole: WholeColumn
  ) -> [Double] {
    let (divisors, factor) = divisors(among: columns, whole)
    return zip(grid.values, divisors).map { value, divisor in
      Self.divide(value, by: divisor, factor: factor)
    }
  }

  /// `factor x / divisor`; NaN where that is no number.
  public static func divide(_ value: Double, by divisor: Double, factor: Double) -> Double {
    let result = factor * value / divisor
    return divisor != 0 && result.isFinite ? result : .nan
  }

  private func divisors(
    among columns: [ColumnValues], _ whole: WholeColumn
  ) -> (values: [Double], factor: Double) {
    switch self {
    case .column(let column, let factor):
      (StartingColumn(columns[column], whole).grid.values, factor)
    case .grid(let grid, let factor): (grid.values, factor)
    }
  }
}
