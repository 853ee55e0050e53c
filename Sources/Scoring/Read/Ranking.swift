/// Ranks and means over the countries of a cycle.
public enum Ranking {
  /// The rank of each score, the highest first; equal scores share the best rank.
  ///
  /// `nil` where there is no score (NaN).
  public static func ranks(_ scores: [Double]) -> [Int?] {
    let sorted = scores.filter { !$0.isNaN }.sorted(by: >)
    var first: [Double: Int] = [:]
    for (index, score) in sorted.enumerated() where first[score] == nil { first[score] = index + 1 }
    return scores.map { first[$0] }
  }

  /// The mean of the scores there are, and how many they are; `nil` without any.
  public static func regionalMean(_ scores: [Double]) -> (mean: Double, count: Int)? {
    let known = scores.filter { !$0.isNaN }
    guard let mean = Statistics.mean(of: known), mean.isFinite else { return nil }
    return (mean, known.count)
  }
}
