/// Whether a cell has a value, and what its absence means for the score above.
public enum Absence: UInt8, CaseIterable, Sendable {
  /// There is a value.
  case present
  /// There should be one: not collected, refused, confidential. It stays in the denominator.
  case missing
  /// There are several where the method allows one. It stays in the denominator, and no value is
  /// imputed over what was observed.
  case several
  /// There need not be one: not applicable, not due. It leaves the denominator.
  case excluded
}
