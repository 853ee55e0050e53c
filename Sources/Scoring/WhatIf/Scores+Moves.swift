extension Scores {
  /// What moves from these scores to `others` of the same nodes, cycles and countries.
  public func moves(to others: Scores, bands: Bands? = nil) -> [ScoreMove] {
    zip(nodes, others.nodes).enumerated().flatMap { node, scores in
      (0..<scores.0.values.cycles).flatMap { cycle in
        let before = Self.readings(scores.0.values, cycle, bands)
        let after = Self.readings(scores.1.values, cycle, bands)
        return before.indices.compactMap { country in
          before[country] == after[country]
            ? nil
            : ScoreMove(
              node: node, cycle: cycle, country: country, before: before[country],
              after: after[country])
        }
      }
    }
  }

  private static func readings(
    _ grid: Grid, _ cycle: Int, _ bands: Bands?
  ) -> [ScoreMove.Reading] {
    let scores = (0..<grid.countries).map { grid[cycle, $0] }
    return zip(scores, Ranking.ranks(scores)).map { score, rank in
      ScoreMove.Reading(
        score: score.isNaN ? nil : score, rank: rank, band: bands?.band(of: score))
    }
  }
}
