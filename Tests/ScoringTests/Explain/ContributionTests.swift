import Scoring
import Testing

@Suite struct ContributionTests {
  /// Three indicators on fixed posts, one node over them.
  static func plan(_ aggregation: Aggregation, offset: Double? = nil) -> Plan {
    Plan(
      cycles: 1, countries: 3,
      columns: [PlanColumn](
        repeating: PlanColumn(normalisation: .goalposts(low: 0, high: 100)), count: 3),
      nodes: [
        PlanNode(
          children: [.column(0, weight: 1), .column(1, weight: 2), .column(2, weight: 1)],
          aggregation: aggregation, offset: offset)
      ])
  }

  static let columns = [[20, 60, 10], [40, 30, 90], [80, .nan, 90]].map {
    ColumnValues(grid: Grid(cycles: 1, countries: 3, values: $0))
  }

  @Test(arguments: Aggregation.allCases)
  func contributionsSumToTheScore(aggregation: Aggregation) {
    let plan = Self.plan(aggregation)
    let scores = plan.scores(Self.columns)

    for country in 0..<3 {
      let shares = plan.contributions(of: 0, cycle: 0, country: country, in: scores)
      let sum = shares.map(\.contribution).filter { !$0.isNaN }.reduce(0, +)
      #expect(close(sum, scores.nodes[0].values[0, country]))
      #expect(close(shares.map(\.weight).reduce(0, +), 1))
    }
  }

  @Test func inAnArithmeticMeanTheyAreWeightTimesScore() {
    let plan = Self.plan(.arithmetic)
    let shares = plan.contributions(of: 0, cycle: 0, country: 1, in: plan.scores(Self.columns))

    #expect(close(shares.map { $0.contribution }, [20, 20, .nan]))
    #expect(close(shares.map(\.weight), [1.0 / 3, 2.0 / 3, 0]))
    #expect(shares[2].outcome == .noValue)
  }

  // The classical glove game: 1 holds a left glove, 2 and 3 a right one each; a pair is worth 1.
  @Test func shapleySharesOfTheGloveGame() {
    let shares = Shapley.shares(players: 3) { $0.contains(0) && $0.count > 1 ? 1 : 0 }

    #expect(close(shares, [4.0 / 6, 1.0 / 6, 1.0 / 6]))
  }

  @Test func sharesOfManyPlayersStillSumToTheWhole() {
    let values = (1...15).map(Double.init)
    let shares = Shapley.shares(players: 15) { players in
      players.reduce(0) { $0 + values[$1] }
    }

    #expect(close(shares, values))
  }
}
