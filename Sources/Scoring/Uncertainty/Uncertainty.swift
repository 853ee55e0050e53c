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
    var known = zip(before, after).map { $1 - $0 }.filter { !$0.isNaN }
    return Quantiles.interval(of: &known)
  }

  /// For each country the 5 to 95 % interval of its rank in the cycle; `nil` where there is none.
  public func rankIntervals(of node: Int, cycle: Int) -> [ClosedRange<Int>?] {
    guard let start = start(of: node, cycle) else { return [] }
    var ranks = [[Double]](repeating: [], count: countries)
    for replicate in 0..<replicates {
      let row = samples[start + replicate * size..<start + replicate * size + countries]
      for (country, rank) in Ties.min.ranks(of: row.map { -$0 }).enumerated() where !rank.isNaN {
        ranks[country].append(rank)
      }
    }
    return ranks.indices.map { Quantiles.wholeInterval(of: &ranks[$0]) }
  }

  /// For each country and each other the share of replicates in which it is above the other.
  ///
  /// It is taken over the replicates in which both have a score; 0 when there is none.
  public func above(of node: Int, cycle: Int) -> [[Double]] {
    guard let start = start(of: node, cycle) else { return [] }
    return (0..<countries).map { first in
      (0..<countries).map { second in
        var (wins, both) = (0, 0)
        for replicate in 0..<replicates {
          let one = samples[start + replicate * size + first]
          let other = samples[start + replicate * size + second]
          if one > other { wins += 1 }
          if !one.isNaN && !other.isNaN { both += 1 }
        }
        return both == 0 ? 0 : Double(wins) / Double(both)
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
