import Indicators

/// What came of reading the body of a capture anew.
public struct Rereading: Sendable, Equatable {
  /// How it ended.
  public enum Outcome: Sendable, Equatable {
    /// It was read, and says something new; how many characters.
    case read(Int)
    /// It says what it said before; how many characters.
    case same(Int)
    /// It says something else than before, but evidence points to places of that text, which stays.
    case cited
    /// It could not be read, for this reason; what was read before stands.
    case unreadable(String)
  }

  /// The number of the capture.
  public let capture: Int64
  /// Its source.
  public let source: Source
  /// How it ended.
  public let outcome: Outcome
}
