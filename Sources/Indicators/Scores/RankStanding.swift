/// A rank, and the ranks that may be claimed for it.
public struct RankStanding: Hashable, Sendable {
  /// The place among the countries with a score; equal scores share the best one.
  public let rank: Int
  /// The ranks between which it lies; several where the country is tied with others.
  public let range: ClosedRange<Int>
  /// Whether another country has the same score.
  public let isShared: Bool

  /// Takes the parts as they are.
  public init(rank: Int, range: ClosedRange<Int>, isShared: Bool) {
    self.rank = rank
    self.range = range
    self.isShared = isShared
  }

  /// Whether its place among those beside it is not sure.
  public var isTied: Bool { range.lowerBound < range.upperBound }
}
