import Foundation
import Scoring
import Testing

/// Each kind on the same values; the expected numbers are worked out by hand from the formulas.
@Suite struct NormalisationTests {
  static let values: [Double] = [10, 20, .nan, 40, 20]
  static let spread = 12.583057392117917  // the sample standard deviation of 10, 20, 40, 20

  static let higher: [(Normalisation, [Double])] = [
    (.goalposts(low: 0, high: 50), [20, 40, .nan, 80, 40]),
    (.goalposts(low: 20, high: 30), [-100, 0, .nan, 200, 0]),
    (.goalposts(low: 20, high: 30, clamp: true), [0, 0, .nan, 100, 0]),
    (.goalposts(low: 10, high: 40, logarithmic: true), [0, 50, .nan, 100, 50]),
    (.minMax(), [0, 100.0 / 3, .nan, 100, 100.0 / 3]),
    (.zScore(), [-12.5 / spread, -2.5 / spread, .nan, 17.5 / spread, -2.5 / spread]),
    (
      .zScore(mean: 50, sd: 10),
      [50 - 125 / spread, 50 - 25 / spread, .nan, 50 + 175 / spread, 50 - 25 / spread]
    ),
    (.rank(), [1, 2, .nan, 4, 2]),
    (.rank(ties: .average), [1, 2.5, .nan, 4, 2.5]),
    (.borda(), [0, 1, .nan, 3, 1]),
    (.borda(ties: .average), [0, 1.5, .nan, 3, 1.5]),
    (.percentile(), [0, 100.0 / 3, .nan, 100, 100.0 / 3]),
    (.percentile(ties: .average), [0, 50, .nan, 100, 50]),
    (.distanceToMax(), [0, 100.0 / 3, .nan, 100, 100.0 / 3]),
    (.fractionOfMax(), [25, 50, .nan, 100, 50]),
    (.distanceToReference(country: 1), [0, 100, .nan, 300, 100]),
    (.distanceToReference(country: 1, clamp: true), [0, 100, .nan, 100, 100]),
    (.levels([10: 0, 20: 25, 40: 100]), [0, 25, .nan, 100, 25]),
    (.points(possible: 80), [12.5, 25, .nan, 50, 25]),
    (.piecewise([Knot(15, score: 10), Knot(35, score: 90)]), [10, 30, .nan, 90, 30]),
    (.none, [10, 20, .nan, 40, 20]),
  ]

  static let lower: [(Normalisation, [Double])] = [
    (.goalposts(low: 0, high: 50), [80, 60, .nan, 20, 60]),
    (.goalposts(low: 20, high: 30, clamp: true), [100, 100, .nan, 0, 100]),
    (.goalposts(low: 10, high: 40, logarithmic: true), [100, 50, .nan, 0, 50]),
    (.minMax(), [100, 200.0 / 3, .nan, 0, 200.0 / 3]),
    (.zScore(), [12.5 / spread, 2.5 / spread, .nan, -17.5 / spread, 2.5 / spread]),
    (.rank(), [4, 2, .nan, 1, 2]),
    (.borda(ties: .average), [3, 1.5, .nan, 0, 1.5]),
    (.percentile(), [100, 100.0 / 3, .nan, 0, 100.0 / 3]),
    (.distanceToMax(), [100, 200.0 / 3, .nan, 0, 200.0 / 3]),
    (.fractionOfMax(), [100, 200, .nan, 400, 200]),
    (.distanceToReference(country: 1), [150, 100, .nan, 0, 100]),
    (.levels([10: 0, 20: 25, 40: 100]), [0, 25, .nan, 100, 25]),
    (.points(possible: 80), [12.5, 25, .nan, 50, 25]),
    (.piecewise([Knot(15, score: 10), Knot(35, score: 90)]), [10, 30, .nan, 90, 30]),
    (.none, [-10, -20, .nan, -40, -20]),
  ]

  @Test(arguments: higher)
  func higherIsBetter(normalisation: Normalisation, expected: [Double]) {
    let scored = normalisation.scores(of: Self.values, countries: 5)

    #expect(close(scored.values, expected))
    #expect(scored.outcomes == [.scored, .scored, .noValue, .scored, .scored])
  }

  @Test(arguments: lower)
  func lowerIsTurnedRound(normalisation: Normalisation, expected: [Double]) {
    let scored = normalisation.scores(of: Self.values, countries: 5, direction: .lower)

    #expect(close(scored.values, expected))
  }

  @Test func theTargetIsMeasuredFromTheBaselineElseFromTheMinimum() {
    let scored = Normalisation.distanceToTarget.scores(
      of: [10, 20, 30, 40, 60], countries: 5, targets: [50, 50, .nan, 50, 50],
      baselines: [.nan, 15, .nan, 50, .nan])

    #expect(close(scored.values, [0, 100.0 / 7, .nan, .nan, 100]))
    #expect(
      scored.outcomes == [.scored, .scored, .noTarget, .targetNotBeyondBase, .scored])
  }

  @Test func aLowerTargetIsReachedFromAbove() {
    let scored = Normalisation.distanceToTarget.scores(
      of: [10, 20, 30], countries: 3, direction: .lower, targets: [10, 10, 10],
      baselines: [.nan, 40, .nan])

    #expect(close(scored.values, [100, 200.0 / 3, 0]))
  }

  @Test func extremesAreThoseOfTheCycleUnlessPooled() {
    let twoCycles: [Double] = [0, 10, 10, 30]

    #expect(
      Normalisation.minMax().scores(of: twoCycles, countries: 2).values == [0, 100, 0, 100])
    #expect(
      close(
        Normalisation.minMax(pooled: true).scores(of: twoCycles, countries: 2).values,
        [0, 100.0 / 3, 100.0 / 3, 100]))
    #expect(
      close(
        Normalisation.fractionOfMax(pooled: true).scores(of: twoCycles, countries: 2).values,
        [0, 100.0 / 3, 100.0 / 3, 100]))
  }

  static let degenerate: [(Normalisation, [Double], ScoreOutcome)] = [
    (.goalposts(low: 5, high: 5), [1], .noRange),
    (.goalposts(low: -1, high: 5, logarithmic: true), [1], .noLogarithm),
    (.goalposts(low: 1, high: 5, logarithmic: true), [0], .noLogarithm),
    (.goalposts(low: .nan, high: 5), [0], .noLogarithm),
    (.minMax(), [3, 3], .noRange),
    (.minMax(), [3], .noRange),
    (.zScore(), [3, 3], .noSpread),
    (.zScore(), [0.1, 0.1, 0.1], .noSpread),
    (.zScore(), [3], .noSpread),
    (.percentile(), [3], .oneCountry),
    (.distanceToTarget, [3], .noTarget),
    (.distanceToMax(), [3, 3], .noRange),
    (.fractionOfMax(), [0, -1], .noRange),
    (.distanceToReference(country: 7), [3, 4], .noReference),
    (.distanceToReference(country: 0), [3, 4], .referenceAtMinimum),
    (.levels([1: 0, 2: 100]), [3], .unknownLevel),
    (.levels([:]), [3], .unknownLevel),
    (.points(possible: 0), [3], .noRange),
    (.piecewise([]), [3], .noRange),
    (.goalposts(low: 0, high: 1), [1e308], .overflow),
    (.none, [.infinity], .notFinite),
    (.none, [.nan], .noValue),
  ]

  @Test(arguments: degenerate)
  func whatHasNoScoreSaysWhy(
    normalisation: Normalisation, values: [Double], outcome: ScoreOutcome
  ) {
    let scored = normalisation.scores(of: values, countries: values.count)

    #expect(scored.values.allSatisfy { $0.isNaN })
    #expect(scored.outcomes.allSatisfy { $0 == outcome })
  }

  @Test(arguments: Normalisation.Kind.allCases)
  func extremeValuesNeverGiveNaNOrInfinity(kind: Normalisation.Kind) {
    let values: [Double] = [1e308, -1e308, .leastNonzeroMagnitude, 0, -0.0, .infinity, .nan, 1, 1]
    for direction in Direction.allCases {
      let scored = Self.sample(of: kind).scores(
        of: values, countries: 9, direction: direction, targets: [1e308], baselines: [-1e308])

      for (value, outcome) in zip(scored.values, scored.outcomes) {
        #expect(outcome.isScored == value.isFinite)
        #expect(outcome.isScored || value.isNaN)
      }
    }
  }

  static func sample(of kind: Normalisation.Kind) -> Normalisation {
    switch kind {
    case .goalposts: .goalposts(low: -1e308, high: 1e308)
    case .minMax: .minMax()
    case .zScore: .zScore()
    case .rank: .rank()
    case .borda: .borda()
    case .percentile: .percentile()
    case .distanceToTarget: .distanceToTarget
    case .distanceToMax: .distanceToMax()
    case .fractionOfMax: .fractionOfMax()
    case .distanceToReference: .distanceToReference(country: 3)
    case .levels: .levels([1: 0, 1e308: 1e308])
    case .points: .points(possible: .leastNonzeroMagnitude)
    case .piecewise: .piecewise([Knot(-1e308, score: -1e308), Knot(1e308, score: 1e308)])
    case .none: .none
    }
  }

  @Test func betweenTwoLevelsTheScoreLiesOnTheLine() {
    let scored = Normalisation.levels([1: 0, 2: 10, 3: 60]).scores(of: [2.5], countries: 1)

    #expect(scored.values == [35])
  }

  @Test func theSpellingIsThatOfFrameworkFiles() {
    #expect(
      Normalisation.Kind.allCases.map(\.rawValue) == [
        "goalposts", "min-max", "z-score", "rank", "borda", "percentile", "distance-to-target",
        "distance-to-max", "fraction-of-max", "distance-to-reference", "levels", "points",
        "piecewise", "none",
      ])
    #expect(Normalisation.Kind.allCases.allSatisfy { Self.sample(of: $0).kind == $0 })
  }
}
