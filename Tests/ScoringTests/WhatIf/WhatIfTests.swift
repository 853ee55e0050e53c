import Scoring
import Testing

@Suite struct WhatIfTests {
  static let plan = Plan(
    cycles: 1, countries: 3,
    columns: [PlanColumn](repeating: PlanColumn(normalisation: .none), count: 2),
    nodes: [PlanNode(children: [.column(0), .column(1)])])

  static let columns = [[10, 40, 80], [30, 20, 80]].map {
    ColumnValues(grid: Grid(cycles: 1, countries: 3, values: $0))
  }

  @Test func changedWeightsMoveScoresRanksAndBands() {
    var changed = Self.plan
    changed.nodes[0].children[1].weight = 3
    let bands = Bands(lowerEdges: [0, 26, 50])

    let moves = Self.plan.scores(Self.columns)
      .moves(to: changed.scores(Self.columns), bands: bands)

    #expect(
      moves == [
        ScoreMove(
          node: 0, cycle: 0, country: 0, before: .init(score: 20, rank: 3, band: 0),
          after: .init(score: 25, rank: 2, band: 0)),
        ScoreMove(
          node: 0, cycle: 0, country: 1, before: .init(score: 30, rank: 2, band: 1),
          after: .init(score: 25, rank: 2, band: 0)),
      ])
  }

  @Test func nothingMovesWithoutAChange() {
    let scores = Self.plan.scores(Self.columns)

    #expect(scores.moves(to: scores).isEmpty)
  }

  @Test func oneStepMovesEachAncestor() {
    let plan = Plan(
      cycles: 1, countries: 1,
      columns: [
        PlanColumn(normalisation: .goalposts(low: 1, high: 5)),
        PlanColumn(normalisation: .goalposts(low: 1, high: 5, clamp: true)),
      ],
      nodes: [
        PlanNode(children: [.column(0)]),
        PlanNode(children: [.column(1)]),
        PlanNode(children: [.node(0, weight: 3), .node(1)]),
      ])
    let columns = [2.0, 5].map {
      ColumnValues(grid: Grid(cycles: 1, countries: 1, values: [$0]))
    }

    let first = plan.influence(of: 0, cycle: 0, country: 0, in: columns)
    let second = plan.influence(of: 1, cycle: 0, country: 0, in: columns)

    #expect(
      first == [Influence(node: 0, down: -25, up: 25), Influence(node: 2, down: -18.75, up: 18.75)])
    #expect(
      second == [Influence(node: 1, down: -25, up: 0), Influence(node: 2, down: -6.25, up: 0)])
  }

  @Test func anIndicatorLeftOutLeavesTheDenominator() {
    let scores = Self.plan.scores(Self.columns)

    let without = Self.plan.scores(leavingOut: [1], of: scores)

    #expect(without[0].values.values == [10, 40, 80])
    #expect(without[0].coverage == [1, 1, 1])
  }

  @Test func suspiciousPatternsAreFound() {
    let columns = [[1.0, 2, 2], [3, 4, 4], [5, 6, 6], [.nan, .nan, .nan]].map {
      Grid(cycles: 1, countries: 3, values: $0)
    }
    let series = Grid(cycles: 4, countries: 2, values: [1, 3, .nan, 4, 3, 2, 3, 1])

    #expect(Patterns.identicalCountries(columns, cycle: 0).map { [$0.0, $0.1] } == [[1, 2]])
    #expect(Patterns.jumps(series).map { [$0.cycle, $0.country] } == [[2, 0], [2, 1]])
  }
}
