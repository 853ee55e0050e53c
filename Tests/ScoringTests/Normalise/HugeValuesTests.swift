import Scoring
import Testing

/// What lies between numbers near the largest there are; the expected scores are on paper.
@Suite struct HugeValuesTests {
  static let scales: [(Normalisation, values: [Double], scores: [Double])] = [
    (.goalposts(low: 0, high: 1.7e308, clamp: true), [1.7e307, 0, 1.7e308], [10, 0, 100]),
    (.goalposts(low: -1.6e308, high: 1.6e308), [0, 0.8e308, -1.6e308], [50, 75, 0]),
    (.goalposts(low: 0, high: 1e300), [1e308], [1e10]),
    (.minMax(), [-1.6e308, 0, 1.6e308], [0, 50, 100]),
    (.fractionOfMax(), [1.6e308, 0.4e308, -1.6e308], [100, 25, -100]),
    (.distanceToTarget, [0.1e308, 0.8e308, 1.7e308], [6.25, 50, 100]),
    (.distanceToReference(country: 0, clamp: true), [1.6e308, 0.4e308, 0], [100, 25, 0]),
    (.levels([-1e308: 0, 1e308: 100]), [0, 0.5e308], [50, 75]),
    (.piecewise([Knot(-1e308, score: 0), Knot(1e308, score: 100)]), [0, 0.5e308], [50, 75]),
    (.piecewise([Knot(0, score: -1e308), Knot(1, score: 1e308)]), [0.5, 0.75], [0, 0.5e308]),
    (.points(possible: 1.6e308), [0.4e308], [25]),
    (.zScore(mean: 0, sd: 1), [-1e308, 0, 1e308], [-1, 0, 1]),
    (.zScore(mean: 0, sd: 1), [-1e-300, 0, 1e-300], [-1, 0, 1]),
  ]

  @Test(arguments: scales)
  func theyHaveTheScoreThatTheyHaveOnPaper(
    normalisation: Normalisation, values: [Double], scores: [Double]
  ) {
    let count = values.count
    let scored = normalisation.scores(
      of: values, countries: count, targets: .init(repeating: 1.6e308, count: count),
      baselines: .init(repeating: 0, count: count))

    #expect(close(scored.values, scores, 1e-12))
  }

  @Test func severalOfThemHaveAMean() throws {
    let values = [1.6e308, 1.6e308, 1.2e308, 0.1e308]

    #expect(close(try #require(Statistics.mean(of: values)) / 1e308, 1.125))
    #expect(
      close(try #require(Statistics.standardDeviation(of: values)) / 1e308, 0.7088723439378913))
  }

  @Test func betweenTwoOfThemLiesAnother() {
    let filled = Imputation.linear.fill(
      [-1.6e308, .nan, .nan, .nan, 1.6e308], isMissing: { _ in true }, times: [0, 1, 2, 3, 4])

    #expect(close(filled.map { $0 / 1e308 }, [-1.6, -0.8, 0, 0.8, 1.6]))
  }

  @Test func theirShapeIsThatOfSmallOnes() throws {
    let small = try #require(Shape(of: [1, 2, 3, 10]))

    for factor in [1.6e307, 1e-300] {
      let shape = try #require(Shape(of: [1, 2, 3, 10].map { $0 * factor }))

      #expect(close(shape.skewness, small.skewness))
      #expect(close(shape.kurtosis, small.kurtosis))
    }
  }
}
