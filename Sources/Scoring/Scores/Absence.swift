/// Whether a cell has a value, and what its absence means for the score above.
public enum Absence: UInt8, CaseIterable, Sendable {
  /// There is a value.
  case present
  /// There should be one: not collected, refused, confidential. It stays in the denominator.
  case missing
  /// There need not be one: not applicable, not due. It leaves the denominator.
  case excluded
}
