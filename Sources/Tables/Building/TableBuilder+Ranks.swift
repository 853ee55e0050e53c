import Indicators

/// A node in a cycle: the column of scores that ranks are among.
struct RankedColumn: Hashable {
  let node: Int
  let cycle: Int
}

extension TableBuilder {
  /// The rank of a country as shown; nil where it has no score.
  mutating func rank(node: Int, country: Int, cycle: Int) -> ShownRank? {
    let column = RankedColumn(node: node, cycle: cycle)
    if ranks[column] == nil {
      ranks[column] = scoreboard.rankStandings(node: node, cycle: cycle)
    }
    return ranks[column]?[country].map { ShownRank($0) }
  }
}

extension ShownRank {
  /// What is shown of `standing`.
  public init(_ standing: RankStanding) {
    rank = standing.rank
    best = standing.range.lowerBound
    worst = standing.range.upperBound
    kind = standing.isTied ? .tied : standing.isShared ? .shared : .sole
  }
}
