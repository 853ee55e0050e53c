import Foundation
import Testing

@testable import Scoring

@Suite struct SensitivityTests {
  /// The function of Ishigami and Homma (1990) with a = 7 and b = 0.1.
  static func ishigami(_ x: [Double]) -> Double {
    sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
  }

  /// The indices of that function, by two samples of the same length.
  static func sensitivity(_ first: [[Double]], _ second: [[Double]]) -> Sensitivity? {
    let mixed = (0..<3).map { source in
      zip(first, second).map { one, other in
        var row = one
        row[source] = other[source]
        return ishigami(row)
      }
    }
    return Sensitivity(first: first.map(ishigami), second: second.map(ishigami), mixed: mixed)
  }

  // The indices are known in closed form (Saltelli et al. 2008, *Global Sensitivity Analysis*).
  @Test func indicesOfTheIshigamiFunction() throws {
    let base = 1 << 14
    var random = RandomNumbers(seed: 3)
    let draw = { (_: Int) in (0..<3).map { _ in .pi * (2 * random.uniform() - 1) } }
    let first = (0..<base).map(draw)
    let second = (0..<base).map(draw)

    let found = try #require(Self.sensitivity(first, second))

    for (index, expected) in zip(found.firstOrder, [0.3139, 0.4424, 0]) {
      #expect(abs(index - expected) < 0.03)
    }
    for (index, expected) in zip(found.total, [0.5576, 0.4424, 0.2437]) {
      #expect(abs(index - expected) < 0.03)
    }
  }

  // The same 256 points, multiples of square roots of primes, given to SALib and NumPy. SALib's
  // total indices are Jansen's; its first-order ones are another estimator (Saltelli 2010).
  @Test func indicesAreThoseOfSALibOnTheSameSample() throws {
    let points = (1...256).map { number in
      [2.0, 3, 5, 7, 11, 13].map { prime in
        let multiple = Double(number) * prime.squareRoot()
        return Double.pi * (2 * (multiple - multiple.rounded(.down)) - 1)
      }
    }
    let (first, second) = (points.map { Array($0[..<3]) }, points.map { Array($0[3...]) })

    let found = try #require(Self.sensitivity(first, second))

    #expect(close(found.total, [0.3972198967359823, 0.43224346335016306, 0.23831541149659913]))
    #expect(
      close(found.firstOrder, [0.3348125925772476, 0.4707775175713713, -0.028487905962578663]))
  }

  @Test func theOnlySourceThatMattersHasAllTheVariance() throws {
    let plan = Plan(
      cycles: 1, countries: 1,
      columns: [PlanColumn(key: 1, normalisation: .none)],
      nodes: [PlanNode(children: [.column(0)])])
    let columns = [ColumnValues(grid: Grid(cycles: 1, countries: 1, values: [50]))]
    let choices = UncertaintyChoices(
      values: true, treatments: [nil, Treatment()], aggregations: [.arithmetic, .median])

    let found = plan.sensitivity(
      columns, evidence: [ColumnEvidence([[AssessorValue(50, standardError: 3)]])],
      choices: choices, base: 2_000)

    let sensitivity = try #require(found[0])
    #expect(choices.sources == [.values, .treatment, .aggregation])
    #expect(abs(sensitivity.firstOrder[0] - 1) < 0.1)
    #expect(abs(sensitivity.total[0] - 1) < 0.1)
    #expect(close(sensitivity.total[1], 0))
    #expect(close(sensitivity.total[2], 0))
  }

  @Test func whatDoesNotVaryHasNoIndices() {
    #expect(Sensitivity(first: [1, 1], second: [1, 1], mixed: [[1, 1]]) == nil)
    #expect(Sensitivity(first: [.nan], second: [1], mixed: [[1]]) == nil)
  }
}
