extension Denominator {
  /// The values of `grid` per denominator, NaN where either is missing or the denominator is 0,
  /// infinite where the result is too large for a number.
  func divide(
    _ grid: Grid, among columns: [ColumnValues], _ whole: WholeColumn
  ) -> [Double] {
    let (divisors, factor) = divisors(among: columns, whole)
    return zip(grid.values, divisors).map { value, divisor in
      Self.divide(value, by: divisor, factor: factor)
    }
  }

  private static func divide(_ value: Double, by divisor: Double, factor: Double) -> Double {
    guard divisor != 0 else { return .nan }
    let product = factor * value
    // A product that leaves the range of numbers may come back into it by the division.
    return product.isNormal || value == 0 ? product / divisor : value / divisor * factor
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
