import FoundationEssentials

/// The state of the records from which a table was made.
public enum TableStanding: Hashable, Sendable {
  /// A published edition of that name, sealed at a moment.
  case edition(String, Date)
  /// The records as they stood at a moment that was asked for.
  case asOf(Date)
  /// The records at the moment of making.
  case draft(Date)

  /// The moment whose records the table shows.
  public var moment: Date {
    switch self {
    case .edition(_, let moment), .asOf(let moment), .draft(let moment): moment
    }
  }
}
