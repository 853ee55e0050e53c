/// How sure an assessor is.
public enum Confidence: String, CaseIterable, Sendable {
  /// Little in doubt.
  case high
  /// Some doubt.
  case medium
  /// Much doubt; asks for a reason.
  case low
}
