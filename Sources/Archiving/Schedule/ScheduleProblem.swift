/// Why a text is not a schedule.
public enum ScheduleProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// Not one of the forms at all.
  case form(String)
  /// An interval that is none.
  case interval(String)
  /// A time of day that is none.
  case time(String)
  /// A day of the week that is none.
  case weekday(String)
  /// A field of cron that cannot be read.
  case field(String, name: String)

  /// The problem in a sentence that says what to do.
  public var description: String {
    switch self {
    case .form(let text):
      "'\(text)' is not a schedule; write 'every 6h', 'daily 03:30', 'weekly mon 04:00' "
        + "or five fields of cron."
    case .interval(let text): "'\(text)' is not an interval; write 30m, 6h, 2d or 1w."
    case .time(let text): "'\(text)' is not a time of day; write 03:30."
    case .weekday(let text): "'\(text)' is not a day of the week; write mon, tue, wed and so on."
    case .field(let text, let name): "'\(text)' is not a \(name) of cron."
    }
  }
}
