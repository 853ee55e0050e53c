/// Targets or baselines: none, one for each country, or one for each cell.
struct ReferenceValues {
  let values: [Double]

  /// The reference value of a cell; `nil` where there is none.
  subscript(cell: Int) -> Double? {
    guard !values.isEmpty else { return nil }
    // One row for each country repeats itself in every cycle.
    let value = values[cell % values.count]
    return value.isFinite ? value : nil
  }
}
