/// The values that go in, cleaned of what is no number, with what each cell is.
struct StartingColumn {
  var grid: Grid
  var marks: [CellMark]
  var outcomes: [ScoreOutcome]

  /// Whether every cell has a value.
  let isComplete: Bool

  /// Begins with the marks and outcomes of a column without gaps.
  init(_ column: ColumnValues, _ whole: WholeColumn) {
    grid = column.grid
    marks = whole.marks
    outcomes = whole.outcomes
    isComplete =
      column.absences.isEmpty && grid.values.withUnsafeBufferPointer(\.isAllFinite)
    guard !isComplete else { return }
    for cell in grid.values.indices { settle(cell, column.absences) }
  }

  private mutating func settle(_ cell: Int, _ absences: [Absence]) {
    let value = grid.values[cell]
    let absence = absences.isEmpty ? .present : absences[cell]
    guard absence != .present || !value.isFinite else { return }
    grid.values[cell] = .nan
    switch absence {
    case .excluded: (marks[cell], outcomes[cell]) = (.excluded, .excluded)
    case .several: (marks[cell], outcomes[cell]) = (.several, .severalValues)
    case .missing: (marks[cell], outcomes[cell]) = (.missing, .noValue)
    case .present: (marks[cell], outcomes[cell]) = (.missing, value.isNaN ? .noValue : .notFinite)
    }
  }
}
