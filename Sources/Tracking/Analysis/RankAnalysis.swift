import Indicators
import Scoring

/// The countries of a cycle by rank, and how sure that is.
struct RankAnalysis {
  /// The countries with an overall score, by rank.
  let standings: [CountryStanding]
  /// For each of them and each other the share of draws in which it is above.
  let above: [[Double]]

  init(_ scoreboard: Scoreboard, cycle: Int, threads: Int) {
    let root = scoreboard.framework.planPosition(of: 0)
    let scores = scoreboard.column(0, cycle)
    let ranks = scoreboard.ranks(node: 0, cycle: cycle)
    let order = ranks.indices.filter { ranks[$0] != nil }
      .sorted { (ranks[$0] ?? 0, $0) < (ranks[$1] ?? 0, $1) }
    let codes = scoreboard.countries.map(\.code.rawValue)
    let coverage = scoreboard.scores.nodes[root].coverage
    let uncertainty = scoreboard.uncertainty
    let intervals = uncertainty?.rankIntervals(of: root, cycle: cycle, threads: threads) ?? []
    let matrix = uncertainty?.above(of: root, cycle: cycle, threads: threads) ?? []
    standings = order.map { country in
      let interval = scoreboard.interval(node: 0, country: country, cycle: cycle)
      let range = intervals.isEmpty ? nil : intervals[country]
      return CountryStanding(
        country: codes[country], score: scores[country], rank: ranks[country] ?? 0,
        coverage: coverage[cycle * codes.count + country],
        marks: scoreboard.marks(node: 0, country: country, cycle: cycle).listed,
        lower: interval?.lowerBound, upper: interval?.upperBound, bestRank: range?.lowerBound,
        worstRank: range?.upperBound,
        tiedWith: order.filter { other in
          other != country && uncertainty?.isTied(matrix, country, other) ?? false
        }.map { codes[$0] })
    }
    above = matrix.isEmpty ? [] : order.map { first in order.map { matrix[first][$0] } }
  }
}
