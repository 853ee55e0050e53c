/// What stands in every column and node without gaps, made once and shared by all of them.
struct WholeColumn: Sendable {
  let marks: [CellMark]
  let outcomes: [ScoreOutcome]
  /// The coverage of a node over such columns.
  let coverage: [Double]

  init(cells: Int) {
    marks = [CellMark](repeating: .observed, count: cells)
    outcomes = [ScoreOutcome](repeating: .scored, count: cells)
    coverage = [Double](repeating: 1, count: cells)
  }
}
