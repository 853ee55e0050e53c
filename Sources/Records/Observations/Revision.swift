import Indicators

/// What was said of a cell at one time, by whom and why.
public struct Revision: Hashable, Sendable {
  /// The act that made it: its number, author, time and reason.
  public let act: Act
  /// What it says.
  public let observation: Observation
}
