import Scoring
import Testing

@Suite struct ImputationTests {
  /// Four cycles of three countries; the assessments were not yearly.
  static let values: [Double] = [
    10, 40, .nan,
    .nan, 50, 70,
    .nan, .nan, 20,
    40, .nan, .nan,
  ]
  static let times: [Double] = [2019, 2020, 2021, 2024]

  static let filled: [(Imputation, [Double])] = [
    (.none, values),
    (.carryForward(), [10, 40, .nan, 10, 50, 70, 10, 50, 20, 40, 50, 20]),
    (.carryForward(maximumAge: 1), [10, 40, .nan, 10, 50, 70, .nan, 50, 20, 40, .nan, 20]),
    (.linear, [10, 40, .nan, 16, 50, 70, 22, .nan, 20, 40, .nan, .nan]),
    (.mean, [10, 40, 25, 60, 50, 70, 20, 20, 20, 40, 40, 40]),
    (.median, [10, 40, 25, 60, 50, 70, 20, 20, 20, 40, 40, 40]),
    (.groupMean, [10, 40, 10, 70, 50, 70, 20, .nan, 20, 40, .nan, 40]),
    (.groupMedian, [10, 40, 10, 70, 50, 70, 20, .nan, 20, 40, .nan, 40]),
  ]

  @Test(arguments: filled)
  func gapsAreFilled(imputation: Imputation, expected: [Double]) {
    let found = imputation.fill(
      Self.values, isMissing: { _ in true }, times: Self.times, groups: [1, 2, 1])

    #expect(close(found, expected))
  }

  @Test func onlyTheMissingAreFilledAndMarked() {
    let plan = Plan(
      cycles: 1, countries: 3,
      columns: [
        PlanColumn(imputation: .mean, normalisation: .goalposts(low: 0, high: 100)),
        PlanColumn(normalisation: .goalposts(low: 0, high: 100)),
      ],
      nodes: [PlanNode(children: [.column(0), .column(1)])])

    let scores = plan.scores([
      ColumnValues(
        grid: Grid(cycles: 1, countries: 3, values: [30, .nan, .nan]),
        absences: [.present, .missing, .excluded]),
      ColumnValues(grid: Grid(cycles: 1, countries: 3, values: [50, 50, 50])),
    ])

    #expect(scores.columns[0].marks == [.observed, .imputed, .excluded])
    #expect(scores.nodes[0].values.values == [40, 40, 50])
    #expect(scores.nodes[0].coverage == [1, 0.5, 1])
  }

  @Test func theSpellingIsThatOfFrameworkFiles() {
    #expect(
      Imputation.Kind.allCases.map(\.rawValue) == [
        "none", "carry-forward", "linear", "mean", "median", "group-mean", "group-median",
      ])
    #expect(
      Self.filled.dropFirst(2).map { $0.0.kind } == Array(Imputation.Kind.allCases.dropFirst()))
  }
}
