import Testing

@testable import Scoring

/// The number of threads changes no bit of what random draws say.
@Suite struct ThreadsTests {
  /// What every source together says of a method: indices, intervals, ranks and shares.
  struct Said: Equatable {
    let sensitivity: [[UInt64]]
    let intervals: [[UInt64]]
    let ranks: [ClosedRange<Int>?]
    let above: [[UInt64]]

    init(_ method: RandomMethod, threads: Int) {
      let choices = UncertaintyTests.everything
      let (evidence, root) = (method.evidence, method.plan.nodes.count - 1)
      let uncertainty = method.plan.uncertainty(
        method.columns, evidence: evidence, choices: choices, replicates: 60, threads: threads)
      sensitivity = method.plan.sensitivity(
        method.columns, evidence: evidence, choices: choices, base: 32, threads: threads
      ).map { index in
        index.map { ($0.firstOrder + $0.total).map(\.bitPattern) } ?? []
      }
      intervals = method.plan.nodes.indices.flatMap { node in
        uncertainty.intervals(of: node, threads: threads).map { interval in
          interval.map { [$0.lowerBound.bitPattern, $0.upperBound.bitPattern] } ?? []
        }
      }
      ranks = uncertainty.rankIntervals(of: root, cycle: 0, threads: threads)
      above = uncertainty.above(of: root, cycle: 0, threads: threads).map { $0.map(\.bitPattern) }
    }
  }

  @Test(arguments: 0..<8)
  func oneTwoAndSevenSayTheSame(seed: Int) {
    let method = RandomMethod(seed: seed)

    let one = Said(method, threads: 1)

    for threads in [2, 7] { #expect(Said(method, threads: threads) == one) }
  }

  @Test(arguments: 0..<8)
  func scoresAreTheSameOnOneTwoAndSeven(seed: Int) {
    let method = RandomMethod(seed: seed)

    for threads in [2, 7] {
      #expect(method.plan.scores(method.columns, threads: threads) == method.scores)
    }
  }
}
