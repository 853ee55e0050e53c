/// What the cells of a table hold.
public enum TableMeasure: String, CaseIterable, Sendable {
  /// Scores on the common scale.
  case scores
  /// Values as observed, in the unit of each indicator.
  case values
}
