/// What an append did, or in a dry run would do.
public struct AppendSummary: Hashable, Sendable {
  /// The act that holds the new revisions; nil where there were none, or none were wanted.
  public let act: Int64?
  /// How many observations the database did not have.
  public let new: Int
  /// How many say something else than the last revision of their cell and assessor.
  public let changed: Int
  /// How many say the same.
  public let unchanged: Int
}
