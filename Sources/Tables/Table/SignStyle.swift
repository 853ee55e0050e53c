/// How a format shows what is not a number.
public enum SignStyle: Sendable {
  /// Missing numbers as words, so that no abbreviation needs a key.
  case words
  /// Everything as signs and abbreviations.
  case signs
  /// The same in ASCII.
  case plainSigns
}
