import Indicators

/// What became of an import.
public struct ImportReport: Sendable {
  /// Whether the rows were taken (in a dry run: would have been).
  public let isAccepted: Bool
  /// What was wrong or odd, by file.
  public let files: [FileReport]
  /// How many observations were new.
  public let new: Int
  /// How many changed an earlier value.
  public let changed: Int
  /// How many said what was known.
  public let unchanged: Int
  /// The number of the act that holds what is new; nil where nothing is.
  public let act: Int64?

  /// What was found in one file.
  public struct FileReport: Sendable {
    /// The file as it was named.
    public let name: String
    /// What was wrong or odd, in the order of the file.
    public let problems: [Problem]
    /// How many rows it holds.
    public let rows: Int
    /// How many of them were refused.
    public let refused: Int
    /// The valid observations.
    public let observations: ObservationTable
  }
}
