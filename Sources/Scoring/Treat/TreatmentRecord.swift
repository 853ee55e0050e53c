/// What was done to the outliers of a column, in one cycle or in all.
public struct TreatmentRecord: Sendable, Equatable {
  /// What was done.
  public enum Method: Sendable, Equatable {
    /// The cells were set to the nearest value inside; `from` and `to` are before and after.
    case winsorised([WinsorisedCell])
    /// Every value became `ln(x - minimum + 0.01 (maximum - minimum))`.
    case logarithm(minimum: Double, maximum: Double)
  }

  /// A cell that was winsorised.
  public struct WinsorisedCell: Sendable, Equatable {
    /// The index of the cell in the grid.
    public var cell: Int
    /// The value before.
    public var from: Double
    /// The value after.
    public var to: Double
  }

  /// The cycle; `nil` when all cycles were looked at together.
  public var cycle: Int?
  /// What was done.
  public var method: Method
  /// Skewness and kurtosis before.
  public var before: Shape
  /// Skewness and kurtosis after; `nil` where nothing of the values' shape is left.
  public var after: Shape?
}
