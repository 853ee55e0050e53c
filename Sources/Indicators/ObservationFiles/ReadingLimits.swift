/// How much a file may hold before it is refused unread.
public struct ReadingLimits: Hashable, Sendable {
  /// The most bytes a file may have.
  public var bytes: Int
  /// The most records it may have, its header not counted.
  public var rows: Int
  /// The most characters a text may have.
  public var characters: Int
  /// How many errors, and how many warnings, are listed one by one.
  public var problems: Int

  /// Takes the limits as they are.
  public init(
    bytes: Int = 256 << 20, rows: Int = 20_000_000, characters: Int = 20_000,
    problems: Int = 1_000
  ) {
    self.bytes = bytes
    self.rows = rows
    self.characters = characters
    self.problems = problems
  }

  /// Generous limits: 256 MiB, twenty million rows, twenty thousand characters.
  public static let standard = ReadingLimits()
}
