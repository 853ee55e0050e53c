// Scales made from where a value stands among the others.
extension ColumnScaling {
  /// `mean + sd (x - m) / s`.
  mutating func zScore(mean: Double, sd: Double, pooled: Bool) {
    for slice in slices(pooled: pooled) {
      let scale = Statistics.scale(of: known(slice))
      let known = known(slice).map { scale * $0 }
      guard let centre = Statistics.mean(of: known) else { continue }
      guard let spread = Statistics.standardDeviation(of: known), spread > 0,
        known.contains(where: { $0 != known[0] })
      else {
        refuse(slice, because: .noSpread); continue
      }
      apply(
        Line(sign: sign, low: centre, range: spread, factor: sd, shift: mean, scale: scale),
        to: slice)
    }
  }

  /// The rank within the cycle, lowest = 1, as `score` makes it from rank and number.
  mutating func rank(ties: Ties, _ score: (_ rank: Double, _ count: Double) -> Double) {
    makeRoom()
    for slice in slices(pooled: false) {
      let ranks = ties.ranks(of: slice.map { sign * input[$0] })
      let count = Double(ranks.count { !$0.isNaN })
      for (index, rank) in zip(slice, ranks) where !rank.isNaN {
        set(index, score(rank, count))
      }
    }
  }

  /// `100 (rank - 1) / (n - 1)`.
  mutating func percentile(ties: Ties) {
    rank(ties: ties) { rank, count in count > 1 ? 100 * (rank - 1) / (count - 1) : .nan }
    for index in output.indices where output[index].isNaN && !input[index].isNaN {
      outcomes[index] = .oneCountry
    }
  }
}
