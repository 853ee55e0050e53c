import Scoring
import Testing

@Suite struct DenominatorTests {
  static func column(_ values: [Double]) -> ColumnValues {
    ColumnValues(grid: Grid(cycles: 1, countries: values.count, values: values))
  }

  @Test func valuesAreTakenPerThousandOfAnotherColumn() {
    let plan = Plan(
      cycles: 1, countries: 4,
      columns: [
        PlanColumn(denominator: .column(1, factor: 1000), normalisation: .none),
        PlanColumn(normalisation: .none),
      ],
      nodes: [PlanNode(children: [.column(0)])])

    let column = plan.scores([Self.column([5, 5, 5, .nan]), Self.column([2000, 0, .nan, 1])])
      .columns[0]

    #expect(close(column.denominated.values, [2.5, .nan, .nan, .nan]))
    #expect(column.outcomes == [.scored, .noDenominator, .noDenominator, .noValue])
    #expect(column.marks == [.observed, .missing, .missing, .missing])
    #expect(close(column.combined.values, [5, 5, 5, .nan]))
  }

  @Test func onlyAResultThatIsTooLargeHasNoScore() {
    let divisors = Grid(cycles: 1, countries: 2, values: [1e308, 1e-308])
    let plan = Plan(
      cycles: 1, countries: 2,
      columns: [PlanColumn(denominator: .grid(divisors, factor: 1000), normalisation: .none)],
      nodes: [PlanNode(children: [.column(0)])])

    let column = plan.scores([Self.column([1e308, 1e308])]).columns[0]

    #expect(close(column.denominated.values, [1000, .nan]))
    #expect(column.outcomes == [.scored, .overflow])
  }

  @Test func aFigureOfItsOwnDividesAsWell() {
    let population = Grid(cycles: 1, countries: 2, values: [4, 8])
    let plan = Plan(
      cycles: 1, countries: 2,
      columns: [PlanColumn(denominator: .grid(population, factor: 1), normalisation: .none)],
      nodes: [PlanNode(children: [.column(0)])])

    #expect(plan.scores([Self.column([2, 2])]).nodes[0].values.values == [0.5, 0.25])
  }
}
