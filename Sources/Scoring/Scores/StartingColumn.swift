/// The values that go in, cleaned of what is no number, with what each cell is.
struct StartingColumn {
  var grid: Grid
  var marks: [CellMark]
  var outcomes: [ScoreOutcome]

  init(_ column: ColumnValues) {
    grid = column.grid
    marks = [CellMark](repeating: .observed, count: grid.count)
    outcomes = [ScoreOutcome](repeating: .scored, count: grid.count)
    guard column.absences.isEmpty && Self.isComplete(grid.values) else {
      for cell in grid.values.indices { settle(cell, column.absences) }
      return
    }
  }

  /// Whether all values are finite.
  private static func isComplete(_ values: [Double]) -> Bool {
    values.withUnsafeBufferPointer(\.isAllFinite)
  }

  private mutating func settle(_ cell: Int, _ absences: [Absence]) {
    let value = grid.values[cell]
    let absence = absences.isEmpty ? .present : absences[cell]
    guard absence != .present || !value.isFinite else { return }
    grid.values[cell] = .nan
    marks[cell] = absence == .excluded ? .excluded : .missing
    switch absence {
    case .excluded: outcomes[cell] = .excluded
    case .missing: outcomes[cell] = .noValue
    case .present: outcomes[cell] = value.isNaN ? .noValue : .notFinite
    }
  }
}
