/// What an observation says: a number, a text, or why there is neither.
public enum Reading: Hashable, Sendable {
  /// A number on the indicator's scale.
  case value(Double)
  /// A text; it is never scored.
  case text(String)
  /// No value, and why.
  case absent(AbsenceKind)
}
