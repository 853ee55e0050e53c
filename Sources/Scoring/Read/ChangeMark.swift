/// What may be said of the change between two cycles.
public enum ChangeMark: String, CaseIterable, Sendable {
  /// The score rose.
  case up
  /// The score fell.
  case down
  /// The rounded scores are equal.
  case same
  /// The interval of the change includes zero.
  case withinUncertainty = "within-uncertainty"
  /// The method or the framework changed between the two; there is no difference to tell.
  case `break`
  /// It was not due in the later cycle.
  case notDue = "not-due"
  /// One of the two has no score.
  case noData = "no-data"
}
