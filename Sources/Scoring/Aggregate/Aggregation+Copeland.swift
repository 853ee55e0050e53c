extension Aggregation {
  /// The Copeland score of each country: the sum of its outranking shares over the others.
  ///
  /// The outranking share of a country over another is the share of the weight on which it
  /// scores higher, plus half of that on which they are equal, over the children that both have
  /// a score for; one half when there is none.
  ///
  /// - Parameters:
  ///   - scores: for each country the scores of the children, NaN for none.
  ///   - weights: the weights of the children; any scale will do.
  /// - Returns: for each country the score, from 0 to the number of other countries.
  public static func copeland(_ scores: [[Double]], weights: [Double]) -> [Double] {
    let ratios = WeightRatios(weights).weights
    return scores.indices.map { country in
      Statistics.sum(
        of: scores.indices.lazy.filter { $0 != country }.map {
          outranking(scores[country], over: scores[$0], ratios)
        })
    }
  }

  private static func outranking(
    _ first: [Double], over second: [Double], _ weights: [Double]
  ) -> Double {
    var won = 0.0
    var total = 0.0
    for index in weights.indices where !first[index].isNaN && !second[index].isNaN {
      total += weights[index]
      if Ranking.areEqual(first[index], second[index]) {
        won += weights[index] / 2
      } else if first[index] > second[index] {
        won += weights[index]
      }
    }
    return total > 0 ? won / total : 0.5
  }
}
