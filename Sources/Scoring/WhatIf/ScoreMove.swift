/// A score, rank or band that another method or other values would move.
public struct ScoreMove: Sendable, Equatable {
  /// The node.
  public var node: Int
  /// The cycle.
  public var cycle: Int
  /// The country.
  public var country: Int
  /// What stands there now.
  public var before: Reading
  /// What would stand there.
  public var after: Reading

  /// A score as it is read.
  public struct Reading: Sendable, Equatable {
    /// The score; `nil` for none.
    public var score: Double?
    /// The rank among the countries of the cycle.
    public var rank: Int?
    /// The band.
    public var band: Int?

    /// A score with its rank and band.
    public init(score: Double?, rank: Int?, band: Int?) {
      self.score = score
      self.rank = rank
      self.band = band
    }
  }

  /// A move of one score.
  public init(node: Int, cycle: Int, country: Int, before: Reading, after: Reading) {
    self.node = node
    self.cycle = cycle
    self.country = country
    self.before = before
    self.after = after
  }
}
