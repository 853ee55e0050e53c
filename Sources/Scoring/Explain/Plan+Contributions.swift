extension Plan {
  /// What each child of a node adds to its score in one cell.
  public func contributions(
    of node: Int, cycle: Int, country: Int, in scores: Scores
  ) -> [Contribution] {
    []
  }
}
