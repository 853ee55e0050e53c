/// What goes in for one column: the combined values, and why the others are absent.
public struct ColumnValues: Sendable, Equatable {
  /// The combined values.
  public var grid: Grid
  /// Whether each cell has a value; empty when every NaN is simply missing.
  public var absences: [Absence]

  /// Combined values; a cell counts as present only with a finite value.
  public init(grid: Grid, absences: [Absence] = []) {
    self.grid = grid
    self.absences = absences
  }
}
