extension Uncertainty {
  /// For each country the ranks that it may have for all that the replicates say; `nil` for none.
  ///
  /// `1 + the countries that are surely above it ... n - the countries that are surely below it`,
  /// surely being in 90 % of the replicates. Whoever is tied with nobody has one rank only.
  ///
  /// - Parameters:
  ///   - node: the node whose scores are ranked.
  ///   - cycle: the cycle.
  ///   - ranks: the ranks of the scores themselves; `nil` where a country has no score.
  ///   - threads: the number of threads.
  /// - Returns: the best and the worst rank of each country.
  public func tiedRanks(
    of node: Int, cycle: Int, ranks: [Int?], threads: Int = 1
  ) -> [ClosedRange<Int>?] {
    let above = above(of: node, cycle: cycle, threads: threads)
    let ranked = ranks.indices.filter { ranks[$0] != nil && above.indices.contains($0) }
    return ranks.indices.map { country in
      guard let rank = ranks[country], above.indices.contains(country) else { return nil }
      let best = 1 + ranked.count { above[$0][country] >= Self.certainty }
      let worst = ranked.count - ranked.count { above[country][$0] >= Self.certainty }
      // A skewed draw may put a score outside of its own replicates; the range still holds it.
      return min(best, rank)...max(worst, rank)
    }
  }
}
