/// What may be claimed of a change between two cycles.
public enum ChangeKind: String, CaseIterable, Sendable {
  /// The rounded score is higher.
  case up
  /// The rounded score is lower.
  case down
  /// The rounded scores are equal.
  case same
  /// They differ by less than the uncertainty.
  case withinUncertainty = "within-uncertainty"
  /// The method or the framework changed between the two.
  case `break`
  /// The score is not due in this cycle.
  case notDue = "not-due"
  /// One of the two has no score.
  case noData = "no-data"
}
