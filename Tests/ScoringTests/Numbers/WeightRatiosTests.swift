import Testing

@testable import Scoring

@Suite struct WeightRatiosTests {
  static let ratios: [([Double], [Double])] = [
    ([0.1, 0.2, 0.7], [1, 2, 7]),
    ([1.0 / 3, 1.0 / 3, 1.0 / 3], [1, 1, 1]),
    ([0.333, 0.333, 0.334], [333, 333, 334]),
    ([5, 0, -1, .nan, .infinity], [1, 0, 0, 0, 0]),
    ([0, 0], [0, 0]),
    ([1e-300, 3e-300], [1, 3]),
    ([], []),
  ]

  @Test(arguments: ratios)
  func weightsAreWholeNumbersInTheSameRatio(weights: [Double], whole: [Double]) {
    let found = WeightRatios(weights).weights
    #expect(close(Self.shares(of: found), Self.shares(of: whole)))
    #expect(found.allSatisfy { $0 == $0.rounded() })
  }

  static func shares(of numbers: [Double]) -> [Double] {
    let sum = numbers.reduce(0, +)
    return numbers.map { sum > 0 ? $0 / sum : 0 }
  }

  @Test(arguments: [3, 0.1, 7.77, 1e9, 1.0 / 3])
  func theirScaleDoesNotShow(factor: Double) {
    let weights = [0.25, 0.125, 0.4, 0.225, 1.75]

    #expect(WeightRatios(weights.map { $0 * factor }) == WeightRatios(weights))
  }

  @Test func weightsInNoSimpleRatioStayCloseAndSumExactly() {
    let root = 2.0.squareRoot()
    let weights: [Double] = [root, 1, root / 7]

    let ratios = WeightRatios(weights).weights

    #expect(ratios.reduce(0, +) < 0x1p53)
    #expect(close(ratios[0] / ratios[1], root, 1e-12))
    #expect(WeightRatios(weights.map { $0 * 1024 }).weights == ratios)
  }
}
