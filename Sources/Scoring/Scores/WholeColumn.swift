/// The marks and outcomes of a column without gaps, made once and shared by all such columns.
struct WholeColumn: Sendable {
  let marks: [CellMark]
  let outcomes: [ScoreOutcome]

  init(cells: Int) {
    marks = [CellMark](repeating: .observed, count: cells)
    outcomes = [ScoreOutcome](repeating: .scored, count: cells)
  }
}
