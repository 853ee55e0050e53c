/// What became of one column, step by step.
public struct ColumnScores: Sendable, Equatable {
  /// The values that went in.
  public var combined: Grid
  /// The values per denominator.
  public var denominated: Grid
  /// The values with outliers treated.
  public var treated: Grid
  /// The values with missing ones filled in.
  public var imputed: Grid
  /// The values on the common scale.
  public var normalised: Grid
  /// What each value is.
  public var marks: [CellMark]
  /// Whether each cell has a normalised value, and if not, why.
  public var outcomes: [ScoreOutcome]
  /// What was treated, if anything.
  public var treatments: [TreatmentRecord]
  /// Whether every cell has a score that rests on observations only.
  var isComplete: Bool
}
