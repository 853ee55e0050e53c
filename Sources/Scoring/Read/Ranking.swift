/// Ranks and means over the countries of a cycle.
public enum Ranking {
  /// Whether two scores differ by less than 1e-12 of their size: no rounding makes a winner.
  static func areEqual(_ first: Double, _ second: Double) -> Bool {
    abs(first - second) <= rounding(first, second)
  }

  /// Whether one score is above another by more than rounding; not where one is missing (NaN).
  @inline(__always)
  static func isAbove(_ first: Double, _ second: Double) -> Bool {
    first - second > rounding(first, second)
  }

  @inline(__always)
  private static func rounding(_ first: Double, _ second: Double) -> Double {
    1e-12 * max(abs(first), abs(second))
  }

  /// The rank of each score, the highest first; equal scores share the best rank.
  ///
  /// Scores are compared unrounded, but for a difference of less than 1e-12 of their size, which
  /// only rounding can have made. `nil` where there is no score (NaN).
  public static func ranks(_ scores: [Double]) -> [Int?] {
    let order = scores.indices.filter { !scores[$0].isNaN }.sorted { scores[$0] > scores[$1] }
    var ranks = [Int?](repeating: nil, count: scores.count)
    var best = 0
    for (place, index) in order.enumerated() {
      if !areEqual(scores[order[best]], scores[index]) { best = place }
      ranks[index] = best + 1
    }
    return ranks
  }

  /// The mean of the scores there are, and how many they are; `nil` without any.
  public static func regionalMean(_ scores: [Double]) -> (mean: Double, count: Int)? {
    let known = scores.filter { !$0.isNaN }
    guard let mean = Statistics.mean(of: known), mean.isFinite else { return nil }
    return (mean, known.count)
  }
}
