/// Why a text is not a rhythm.
public enum RhythmProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// Not one of the forms at all.
  case form(String)
  /// A month that is none.
  case month(String)
  /// An interval that is none, or longer than ten years.
  case interval(String)

  /// The problem in a sentence that says what to do.
  public var description: String {
    switch self {
    case .form(let text):
      "\"\(text)\" is not a rhythm; write weekly, monthly, quarterly, yearly, \"yearly may\" "
        + "or \"every 90d\"."
    case .month(let text): "\"\(text)\" is not a month; write january to december."
    case .interval(let text):
      "\"\(text)\" is not an interval; write 90d or 6w, no more than 3660 days."
    }
  }
}
