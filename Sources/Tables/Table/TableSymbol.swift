/// A sign or abbreviation used in the cells of a table, and what it means.
public struct TableSymbol: Hashable, Sendable {
  /// The sign.
  public let sign: String
  /// The sign where only ASCII can be shown.
  public let plainSign: String
  /// What it means, in words.
  public let meaning: String
  /// Whether it stands for a missing number, which roomier formats give in words.
  public let isMissing: Bool
}
