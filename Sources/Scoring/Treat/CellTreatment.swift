/// What the treatment of outliers did to one value.
public struct CellTreatment: Sendable, Equatable {
  /// What was done to it.
  public enum Method: Sendable, Equatable {
    /// It was set to the nearest value inside.
    case winsorised
    /// With all of its column, `ln(x - minimum + 0.01 (maximum - minimum))` was taken of it.
    case logarithm(minimum: Double, maximum: Double)
  }

  /// What was done to it.
  public var method: Method
  /// The value before, in the unit of the column.
  public var from: Double
  /// The value after.
  public var to: Double
  /// Whether all cycles were looked at together rather than the one of the value.
  public var isPooled: Bool
  /// Skewness and kurtosis of the column before.
  public var before: Shape
  /// Skewness and kurtosis after; `nil` where nothing of the values' shape is left.
  public var after: Shape?
}

extension ColumnScores {
  /// What the treatment of outliers did to the cell at this index; `nil` where it did nothing.
  public func treatment(ofCell cell: Int) -> CellTreatment? {
    let cycle = cell / max(combined.countries, 1)
    guard marks[cell] == .treated,
      let record = treatments.first(where: { ($0.cycle ?? cycle) == cycle })
    else { return nil }
    let method: CellTreatment.Method =
      switch record.method {
      case .winsorised: .winsorised
      case .logarithm(let minimum, let maximum): .logarithm(minimum: minimum, maximum: maximum)
      }
    return CellTreatment(
      method: method, from: denominated.values[cell], to: treated.values[cell],
      isPooled: record.cycle == nil, before: record.before, after: record.after)
  }
}
