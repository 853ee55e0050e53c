/// What a node sees of one of its children.
struct NodeInput {
  /// The scores, NaN for none.
  let values: [Double]
  /// Whether there is a score, and if not, why.
  let outcomes: [ScoreOutcome]
  /// The coverage of each cell; for a leaf, see its marks.
  let coverage: [Double]
  /// What each cell of a leaf is; empty for a node.
  let marks: [CellMark]
  /// The weight among the siblings, as a whole number above zero.
  let weight: Double
  /// Whether every cell has a score that rests on observations only.
  let isComplete: Bool

  /// A leaf column as a child.
  init(_ column: ColumnScores, weight: Double) {
    values = column.normalised.values
    outcomes = column.outcomes
    coverage = []
    marks = column.marks
    self.weight = weight
    isComplete = column.isComplete
  }

  /// A node as a child.
  init(_ node: NodeScores, weight: Double) {
    values = node.values.values
    outcomes = node.outcomes
    coverage = node.coverage
    marks = []
    self.weight = weight
    isComplete = outcomes.isAllScored && coverage.allSatisfy { $0 == 1 }
  }

  /// The share of the cell that rests on observations.
  @inline(__always)
  func coverage(of cell: Int) -> Double {
    marks.isEmpty ? coverage[cell] : (marks[cell].isObserved ? 1 : 0)
  }
}

extension [ScoreOutcome] {
  /// Whether every cell has a score.
  var isAllScored: Bool {
    withUnsafeBytes { $0.reduce(0) { $0 | $1 } } == ScoreOutcome.scored.rawValue
  }
}
