extension Plan {
  /// The scores of all nodes as if some columns were not part of the framework.
  ///
  /// - Parameters:
  ///   - columns: the columns of the indicator that is left out.
  ///   - scores: the scores with it.
  /// - Returns: the scores of each node without it.
  public func scores(leavingOut columns: [Int], of scores: Scores) -> [NodeScores] {
    var rest = scores.columns
    for column in columns {
      rest[column].normalised = Grid(cycles: cycles, countries: countries)
      rest[column].marks = [CellMark](repeating: .excluded, count: cells)
      rest[column].outcomes = [ScoreOutcome](repeating: .excluded, count: cells)
      rest[column].isComplete = false
    }
    return nodeScores(rest, WholeColumn(cells: cells), threads: 1)
  }
}
