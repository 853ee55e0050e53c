import Scoring
import Testing

@Suite struct PlanScoresTests {
  static func column(_ values: [Double], _ absences: [Absence] = []) -> ColumnValues {
    ColumnValues(grid: Grid(cycles: 1, countries: values.count, values: values), absences: absences)
  }

  static func plan(countries: Int, weights: [Double], minimumCoverage: Double = 0.5) -> Plan {
    Plan(
      cycles: 1, countries: countries,
      columns: weights.map { _ in PlanColumn(normalisation: .none) },
      nodes: [
        PlanNode(
          children: weights.enumerated().map { .column($0.offset, weight: $0.element) },
          minimumCoverage: minimumCoverage)
      ])
  }

  @Test func missingChildrenLeaveTheirWeightToTheOthers() {
    let scores = Self.plan(countries: 3, weights: [1, 1, 2]).scores([
      Self.column([10, .nan, 10]), Self.column([20, 20, .nan]), Self.column([40, 40, .nan]),
    ])

    #expect(close(scores.nodes[0].values.values, [27.5, 100.0 / 3, .nan]))
    #expect(scores.nodes[0].outcomes == [.scored, .scored, .lowCoverage])
    #expect(scores.nodes[0].coverage == [1, 0.75, 0.25])
  }

  @Test func whatDoesNotApplyLeavesTheDenominator() {
    let scores = Self.plan(countries: 3, weights: [1, 1, 2]).scores([
      Self.column([10, 10, .nan], [.present, .present, .excluded]),
      Self.column([20, .nan, .nan], [.present, .missing, .excluded]),
      Self.column([.nan, .nan, .nan], [.excluded, .excluded, .excluded]),
    ])

    #expect(close(scores.nodes[0].values.values, [15, 10, .nan]))
    #expect(scores.nodes[0].outcomes == [.scored, .scored, .excluded])
    #expect(scores.nodes[0].coverage == [1, 0.5, 0])
  }

  @Test func anExcludedNodeLeavesItsParentsDenominatorToo() {
    let plan = Plan(
      cycles: 1, countries: 1,
      columns: [PlanColumn](repeating: PlanColumn(normalisation: .none), count: 3),
      nodes: [
        PlanNode(children: [.column(0), .column(1)]),
        PlanNode(children: [.column(2)]),
        PlanNode(children: [.node(0, weight: 3), .node(1, weight: 1)]),
      ])

    let scores = plan.scores([
      Self.column([.nan], [.excluded]), Self.column([.nan], [.excluded]), Self.column([70]),
    ])

    #expect(scores.nodes.map { $0.outcomes[0] } == [.excluded, .scored, .scored])
    #expect(scores.nodes[2].values.values == [70])
    #expect(scores.nodes[2].coverage == [1])
  }

  @Test func coverageIsTheShareOfLeafWeightDownTheTree() {
    let plan = Plan(
      cycles: 1, countries: 1,
      columns: [PlanColumn](repeating: PlanColumn(normalisation: .none), count: 4),
      nodes: [
        PlanNode(children: [.column(0), .column(1)], minimumCoverage: 0.6),
        PlanNode(children: [.column(2, weight: 3), .column(3)]),
        PlanNode(children: [.node(0), .node(1)]),
      ])

    let scores = plan.scores([
      Self.column([10]), Self.column([.nan]), Self.column([30]), Self.column([.nan]),
    ])

    #expect(scores.nodes[0].outcomes == [.lowCoverage])
    #expect(scores.nodes.map { $0.coverage[0] } == [0.5, 0.75, 0.625])
    #expect(scores.nodes[2].values.values == [30])
  }

  @Test func aShareThatIsExactlyTheMinimumIsEnough() {
    let weights = [Double](repeating: 0.1, count: 10)
    let columns = (0..<10).map { Self.column([$0 < 3 ? 50 : .nan]) }

    let scores = Self.plan(countries: 1, weights: weights, minimumCoverage: 0.3).scores(columns)

    #expect(scores.nodes[0].values.values == [50])
  }

  @Test func nothingCountsWithoutWeight() {
    let scores = Self.plan(countries: 1, weights: [0, 0]).scores([
      Self.column([1]), Self.column([2]),
    ])

    #expect(scores.nodes[0].outcomes == [.noWeight])
  }

  @Test func aNodeWithoutAnyValueHasNoScoreWhateverTheMinimum() {
    let scores = Self.plan(countries: 1, weights: [1, 1], minimumCoverage: 0).scores([
      Self.column([.nan]), Self.column([.infinity]),
    ])

    #expect(scores.nodes[0].outcomes == [.noChildren])
    #expect(scores.columns.map { $0.outcomes[0] } == [.noValue, .notFinite])
  }

  // Norway 2021: 83.234 years, 18.638 (capped at 18) and 13.062 years of schooling, 67 597 dollars;
  // Human Development Report 2023/24: 0.964.
  @Test func theHumanDevelopmentIndexOfNorway() {
    let plan = Plan(
      cycles: 1, countries: 1,
      columns: [
        PlanColumn(normalisation: .goalposts(low: 20, high: 85, clamp: true)),
        PlanColumn(normalisation: .goalposts(low: 0, high: 18, clamp: true)),
        PlanColumn(normalisation: .goalposts(low: 0, high: 15, clamp: true)),
        PlanColumn(
          normalisation: .goalposts(low: 100, high: 75_000, clamp: true, logarithmic: true)),
      ],
      nodes: [
        PlanNode(children: [.column(1), .column(2)]),
        PlanNode(
          children: [.column(0), .node(0), .column(3)], aggregation: .geometric),
      ])

    let scores = plan.scores(
      [83.234, 18.63846016, 13.06234279, 67_596.61386].map { Self.column([$0]) })

    #expect(DecimalRounding.round(scores.nodes[1].values.values[0] / 100, decimals: 3) == 0.964)
  }
}
