import Scoring

extension Scoreboard {
  /// The ranks of all countries for a node in a cycle, with what may be claimed; nil for no score.
  ///
  /// Two countries are tied when neither is above the other in 90 % of the draws. Where no draws
  /// were made, every rank stands for itself.
  public func rankStandings(node: Int, cycle: Int) -> [RankStanding?] {
    let ranks = ranks(node: node, cycle: cycle)
    let ranges = uncertainty?.tiedRanks(
      of: framework.planPosition(of: node), cycle: cycle, ranks: ranks)
    return ranks.indices.map { country in
      ranks[country].map { rank in
        RankStanding(
          rank: rank, range: ranges?[country] ?? rank...rank,
          isShared: ranks.count { $0 == rank } > 1)
      }
    }
  }
}
