import Scoring
import Testing

@Suite struct AggregationTests {
  // Of 20, 40 and 80 with weights 1, 1 and 2, worked out by hand.
  static let means: [(Aggregation, Double)] = [
    (.arithmetic, 55), (.geometric, 47.568284600108841), (.harmonic, 40), (.product, 64000),
    (.min, 20), (.max, 80), (.median, 40),
  ]

  @Test(arguments: means)
  func childrenBecomeOneScore(aggregation: Aggregation, expected: Double) throws {
    guard
      case .score(let score) = aggregation.score(of: [20, 40, 80], weights: [0.25, 0.25, 0.5])
    else {
      Issue.record("There is no score.")
      return
    }

    #expect(close(score, expected))
  }

  @Test(arguments: [Aggregation.geometric, .harmonic], [0.0, -1])
  func aMeanOfPositivesRefusesAChildThatIsNot(aggregation: Aggregation, child: Double) {
    #expect(
      aggregation.score(of: [50, child], weights: [1, 1]) == .none(.notPositive))
  }

  @Test func anOffsetIsAddedAndTakenOffAgain() {
    #expect(Aggregation.harmonic.score(of: [0, 2], weights: [1, 1], offset: 1) == .score(0.5))
    guard
      case .score(let geometric) = Aggregation.geometric.score(
        of: [0, 3], weights: [1, 1], offset: 1)
    else {
      Issue.record("There is no score.")
      return
    }
    #expect(close(geometric, 1))
  }

  @Test(arguments: Aggregation.allCases)
  func ofNothingThereIsNoScore(aggregation: Aggregation) {
    #expect(aggregation.score(of: [], weights: []) == .none(.noChildren))
  }

  @Test func whatOverflowsIsNoScore() {
    #expect(Aggregation.product.score(of: [1e200, 1e200], weights: [1, 1]) == .none(.overflow))
    #expect(
      Aggregation.harmonic.score(of: [.leastNonzeroMagnitude], weights: [1]) == .none(.overflow))
  }

  @Test func onlyTheResultHasToBeANumber() {
    #expect(Aggregation.arithmetic.score(of: [1e308, 1e308], weights: [1, 3]) == .score(1e308))
    for scores in [[1e200, 1e200, 1e-300], [1e200, 1e-300, 1e200], [1e-300, 1e200, 1e200]] {
      guard case .score(let product) = Aggregation.product.score(of: scores, weights: [1, 1, 1])
      else {
        Issue.record("There is no score.")
        return
      }
      #expect(close(product / 1e100, 1))
    }
    #expect(Aggregation.product.score(of: [-2, 3, 0.5], weights: [1, 1, 1]) == .score(-3))
    #expect(Aggregation.product.score(of: [2, 0], weights: [1, 1]) == .score(0))
  }

  @Test(arguments: [1e4, 1e9, 1e15, 1e300])
  func besideALargeOffsetNothingIsLost(offset: Double) {
    // With a growing offset both means become the arithmetic one.
    for aggregation in [Aggregation.geometric, .harmonic] {
      guard
        case .score(let alike) = aggregation.score(of: [10, 10], weights: [1, 3], offset: offset),
        case .score(let other) = aggregation.score(of: [10, 30], weights: [1, 1], offset: offset)
      else {
        Issue.record("There is no score.")
        return
      }
      #expect(close(alike, 10, 1e-14))
      #expect(close(other, 20 - (aggregation == .geometric ? 50 : 100) / offset, 1e-6))
    }
  }

  @Test func noChildIsTooLightToCount() {
    #expect(Aggregation.max.score(of: [1, 2, 3], weights: [0.1, 0.7, 1e-300]) == .score(3))
  }

  // Three units on three criteria of equal weight. A beats B on two, C on two; B beats C on two.
  @Test func copelandSumsTheOutrankingShares() {
    let scores: [[Double]] = [[9, 1, 5], [5, 5, 1], [1, 9, 1]]

    let copeland = Aggregation.copeland(scores, weights: [1, 1, 1])

    // A over B: 2/3; A over C: 2/3; B over C: 1/3 + half of 1/3.
    let expected: [Double] = [4.0 / 3, 5.0 / 6, 5.0 / 6]
    #expect(close(copeland, expected))
  }

  @Test func copelandComparesWhatBothHave() {
    let scores: [[Double]] = [[1, .nan], [.nan, 2], [0, 3]]

    #expect(Aggregation.copeland(scores, weights: [1, 3]) == [1.5, 0.5, 1])
  }
}
