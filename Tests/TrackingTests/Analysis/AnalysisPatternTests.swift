import Indicators
import Testing
import Tracking

@Suite struct AnalysisPatternTests {
  private let grades = ["a", "b", "c"].map {
    "  - {id: \($0), value: grade, levels: {1: {en: worst}, 5: {en: best}}}"
  }.joined(separator: "\n")

  @Test func identicalCountriesAndJumpsAreNamed() throws {
    let board = try Coast.board(
      nodes: grades, cycles: ["2022", "2023"],
      values: [
        [[1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [1, 2, 3, 4, 4]],
        [[3, 3, 3, 4, 1], [2, 2, 3, 4, 5], [1, 1, 3, 4, 5]],
      ])

    let found = Analysis(board, cycle: 1).suspicious

    #expect(
      found.map(\.sentence) == [
        "ARC and BOR have the same value in every indicator.",
        "a of ARC moved by two levels or more from 2022 to 2023: 1 became 3.",
        "a of GRA moved by two levels or more from 2022 to 2023: 5 became 1.",
      ])
    #expect(Analysis(board, cycle: 0).suspicious.isEmpty)
  }

  @Test func aValueOutsideItsScaleIsNamed() throws {
    let board = try Coast.board(nodes: grades, values: [[[6, 2.5, 3, nil, 5]]])

    let found = Analysis(board, cycle: 0).suspicious

    #expect(found.map(\.kind) == [.outsideScale])
    #expect(found.map(\.sentence) == ["a of ARC is 6, which is not on the indicator's scale."])
  }

  @Test(arguments: [
    // Each country in its own; one in its neighbour's; all converted to one.
    (["ARC", "BOR", "SYL"], [String]()), (["ARC", "ARC", "SYL"], ["BOR"]),
    (["EUR", "EUR", "EUR"], []), (["EUR", "BOR", "SYL"], ["ARC"]),
  ])
  func anAmountInTheCurrencyOfAnotherCountryIsNamed(
    currencies: [String], expected: [String]
  ) throws {
    var table = try Coast.table(
      nodes: "  - {id: a, value: amount, normalise: {low: 0, high: 100}}",
      countries: ["ARC", "BOR", "SYL"])
    for (country, currency) in currencies.enumerated() {
      var detail = ObservationDetail()
      detail.currency = currency
      table.append(
        column: 0, country: Int32(country), cycle: 0, reading: .value(5), detail: detail)
    }

    let found = Analysis(Scoreboard(table), cycle: 0).suspicious

    #expect(found.map(\.kind).allSatisfy { $0 == .foreignCurrency })
    #expect(found.flatMap(\.countries) == expected)
  }
}
