import Scoring
import Testing

@Suite struct ReadingTests {
  @Test func aScoreOnAnEdgeBelongsToTheUpperBand() {
    let bands = Bands(lowerEdges: [0, 20, 40, 60, 80])

    #expect([0, 19.999, 20, 59.99, 80, 100].map(bands.band) == [0, 0, 1, 2, 4, 4])
    #expect(bands.band(of: -0.1) == nil)
    #expect(bands.band(of: .nan) == nil)
  }

  @Test func tiesShareTheBestRank() {
    #expect(
      Ranking.ranks([50, 70, .nan, 70, 30, 50]) == [3, 1, nil, 1, 5, 3])
    #expect(Ranking.ranks([50, 50.00000000000001, 50.0000001]) == [2, 2, 1])
  }

  @Test func theRegionalMeanShowsItsNumber() throws {
    let mean = try #require(Ranking.regionalMean([10, .nan, 30]))

    #expect(mean == (20, 2))
    #expect(Ranking.regionalMean([.nan]) == nil)
  }

  static let changes: [(Change, Double?, ChangeMark)] = [
    (Change(from: 50, to: 51, decimals: 1), 1, .up),
    (Change(from: 51, to: 50, decimals: 1), -1, .down),
    (Change(from: 50.01, to: 50.04, decimals: 1), 50.04 - 50.01, .same),
    (Change(from: 50.04, to: 50.06, decimals: 1), 50.06 - 50.04, .up),
    (Change(from: 50, to: 53, decimals: 1, interval: -1...7), 3, .withinUncertainty),
    (Change(from: 50, to: 53, decimals: 1, interval: 1...5), 3, .up),
    (Change(from: 50, to: 53, decimals: 1, interval: 0...5), 3, .withinUncertainty),
    (Change(from: 50, to: 53, decimals: 1, isBreak: true), nil, .break),
    (Change(from: 50, to: 53, decimals: 1, isDue: false), nil, .notDue),
    (Change(from: .nan, to: 53, decimals: 1), nil, .noData),
    (Change(from: 53, to: .nan, decimals: 1), nil, .noData),
  ]

  @Test(arguments: changes)
  func aChangeIsToldHonestly(change: Change, difference: Double?, mark: ChangeMark) {
    #expect(change.difference == difference)
    #expect(change.mark == mark)
  }

  @Test func everyOutcomeHasASentence() {
    let sentences = ScoreOutcome.allCases.map(\.sentence)

    #expect(Set(sentences).count == sentences.count)
    #expect(sentences.allSatisfy { $0.hasSuffix(".") })
  }
}
