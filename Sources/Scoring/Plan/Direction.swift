/// Which end of an indicator's values is the good one.
public enum Direction: String, CaseIterable, Sendable {
  /// More is better.
  case higher
  /// Less is better.
  case lower
}
