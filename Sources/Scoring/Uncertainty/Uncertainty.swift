/// The scores of many replicates, and what they say of each score, rank and difference.
public struct Uncertainty: Sendable, Equatable {
  /// The nodes whose scores were kept.
  public let nodes: [Int]
  /// The number of cycles.
  public let cycles: Int
  /// The number of countries.
  public let countries: Int
  /// The number of replicates.
  public let replicates: Int
  /// The scores, replicate by replicate, node by node, cell by cell; NaN for none.
  let samples: [Double]

  /// The share of replicates from which on one country is said to be above another.
  public static let certainty = 0.9

  /// The scores of one cell in all replicates; NaN where it has none.
  public func samples(of node: Int, cycle: Int, country: Int) -> [Double] {
    guard let start = start(of: node, cycle) else { return [] }
    return (0..<replicates).map { samples[start + country + $0 * size] }
  }

  /// The interval from the 5 % to the 95 % quantile of a score; `nil` where there is none.
  public func interval(of node: Int, cycle: Int, country: Int) -> ClosedRange<Double>? {
    var known = samples(of: node, cycle: cycle, country: country).filter { !$0.isNaN }
    return Quantiles.interval(of: &known)
  }

  /// The interval of a change between two cycles, both of the same replicate.
  public func changeInterval(
    of node: Int, country: Int, from earlier: Int, to later: Int
  ) -> ClosedRange<Double>? {
    let before = samples(of: node, cycle: earlier, country: country)
    let after = samples(of: node, cycle: later, country: country)
    // What is too large for a number has no place between others.
    var known = zip(before, after).map { $1 - $0 }.filter(\.isFinite)
    return Quantiles.interval(of: &known)
  }

  /// The intervals of all scores of a node, cell by cell.
  public func intervals(of node: Int, threads: Int = 1) -> [ClosedRange<Double>?] {
    Parallel.map(cycles * countries, threads: threads) { cell in
      interval(of: node, cycle: cell / countries, country: cell % countries)
    }
  }

  /// For each country the 5 to 95 % interval of its rank in the cycle; `nil` where there is none.
  public func rankIntervals(
    of node: Int, cycle: Int, threads: Int = 1
  ) -> [ClosedRange<Int>?] {
    let scores = series(of: node, cycle)
    return Parallel.map(scores.count, threads: threads) { country in
      // The rank is one more than the number of countries above.
      var ranks = [Double](repeating: 1, count: replicates)
      for other in scores { Self.countAbove(other, scores[country], into: &ranks) }
      var known = zip(ranks, scores[country]).compactMap { $1.isNaN ? nil : $0 }
      return Quantiles.wholeInterval(of: &known)
    }
  }

  /// For each country and each other the share of replicates in which it is above the other.
  ///
  /// It is taken over the replicates in which both have a score; 0 when there is none.
  public func above(of node: Int, cycle: Int, threads: Int = 1) -> [[Double]] {
    let scores = series(of: node, cycle)
    let isComplete = scores.map { !$0.contains(where: \.isNaN) }
    return Parallel.map(scores.count, threads: threads) { first in
      scores.indices.map { second in
        let both =
          isComplete[first] && isComplete[second]
          ? replicates
          : Self.count(scores[first], scores[second]) { !$0.isNaN && !$1.isNaN }
        let wins = Self.count(scores[first], scores[second], where: Ranking.isAbove)
        return both == 0 ? 0 : Double(wins) / Double(both)
      }
    }
  }

  /// For each country of a cycle its scores in all replicates.
  private func series(of node: Int, _ cycle: Int) -> [[Double]] {
    guard let start = start(of: node, cycle) else { return [] }
    return (start..<start + countries).map { place in
      (0..<replicates).map { samples[place + $0 * size] }
    }
  }

  /// Adds one wherever `first` is above `second`.
  private static func countAbove(
    _ first: [Double], _ second: [Double], into counts: inout [Double]
  ) {
    first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        for index in counts.indices {
          counts[index] += Ranking.isAbove(first[index], second[index]) ? 1 : 0
        }
      }
    }
  }

  /// The number of replicates in which something holds of two countries.
  @inline(__always)
  private static func count(
    _ first: [Double], _ second: [Double], where holds: (Double, Double) -> Bool
  ) -> Int {
    first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        var count = 0
        for index in 0..<first.count where holds(first[index], second[index]) { count += 1 }
        return count
      }
    }
  }

  /// Whether neither of two countries is above the other in 90 % of the replicates.
  public func isTied(_ above: [[Double]], _ first: Int, _ second: Int) -> Bool {
    max(above[first][second], above[second][first]) < Self.certainty
  }

  /// The number of samples of one replicate.
  private var size: Int { nodes.count * cycles * countries }

  /// The place of a cycle's first country in the first replicate.
  private func start(of node: Int, _ cycle: Int) -> Int? {
    nodes.firstIndex(of: node).map { ($0 * cycles + cycle) * countries }
  }
}
