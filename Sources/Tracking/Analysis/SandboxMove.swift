import Indicators

/// A score, rank or band that a change would move.
public struct SandboxMove: Sendable, Equatable, Encodable {
  /// The code of the node.
  public let node: String
  /// The code of the country.
  public let country: String
  /// What stands there now.
  public let before: Reading
  /// What would stand there.
  public let after: Reading

  /// A score as it is read.
  public struct Reading: Sendable, Equatable, Encodable {
    /// The score; nil for none.
    public let score: Double?
    /// The rank.
    public let rank: Int?
    /// The name of the band.
    public let band: String?
    /// Why there is no score.
    public let reason: String?
    /// The share of the leaf weight that rests on observed values, 0 to 1.
    public let coverage: Double
    /// What a reader must know of the score; nothing where there is no score.
    public let marks: [ScoreMark]
  }

  /// Whether the rank is another.
  public var movesRank: Bool { before.rank != after.rank }

  /// Whether the band is another.
  public var movesBand: Bool { before.band != after.band }
}
