import Indicators
import Testing

@Suite struct InfluenceTests {
  /// A board of Arcadia over the indicators that `nodes` write, each with a value.
  static func board(_ nodes: String, values: [Double]) throws -> Scoreboard {
    var table = ObservationTable(
      framework: try FrameworkReader.read(
        """
        framework: coast
        title: {en: The coast}
        countries: [{code: ARC, name: {en: Arcadia}}]
        cycles: [{id: "2023"}]
        nodes: [\(nodes)]
        """, countries: .empty))
    for (column, value) in values.enumerated() {
      table.append(column: Int32(column), country: 0, cycle: 0, value: value)
    }
    return Scoreboard(table)
  }

  // Grades from 1 to 5 are 25 points apart; a has 3/4 of the weight.
  @Test func oneLevelMovesTheIndicatorAndEveryNodeAboveIt() throws {
    let levels = "levels: {1: {en: worst}, 5: {en: best}}"
    let board = try Self.board(
      "{id: a, value: grade, weight: 3, \(levels)}, {id: b, value: grade, \(levels)}",
      values: [2, 5])

    let first = try #require(board.influence(node: 1, country: 0, cycle: 0).first)
    let second = try #require(board.influence(node: 2, country: 0, cycle: 0).first)

    #expect(first.step == 1)
    #expect(first.scores.map(\.node.code) == ["a", "overall"])
    #expect(first.scores.map(\.up) == [25, 18.75])
    #expect(first.scores.map(\.down) == [-25, -18.75])
    #expect(second.scores.map(\.up) == [nil, nil], "There is no level above the best.")
    #expect(second.scores.map(\.down) == [-25, -6.25])
  }

  // 30 per 10 is 3 of 10, 31 per 10 is 3.1, 30 per 11 is 2.7 periodic.
  @Test func aStepInADivisorMovesWhatIsDividedByIt() throws {
    let board = try Self.board(
      "{id: a, value: count, per: b, normalise: {low: 0, high: 10}}, "
        + "{id: b, value: count, weight: 0, normalise: none}", values: [30, 10])

    let above = try #require(board.influence(node: 1, country: 0, cycle: 0).first)
    let below = try #require(board.influence(node: 2, country: 0, cycle: 0).first)

    #expect(abs((above.scores.last?.up ?? 0) - 1) < 1e-9)
    #expect(abs((below.scores.last?.up ?? 0) - (300.0 / 11 - 30)) < 1e-9)
  }

  @Test(arguments: [
    ("value: percent", 10.0), ("value: yes-no", 0.5), ("value: count, normalise: none", 1),
    ("value: number, normalise: {low: -3, high: 4.5}", 0.75),
    ("value: grade, levels: {0: {en: a}, 0.25: {en: b}, 1: {en: c}}", 0.25),
    ("value: number, normalise: none", nil), ("value: text", nil),
  ])
  func aStepIsALevelOrATenthOfTheScale(leaf: String, step: Double?) throws {
    let board = try Self.board("{id: a, \(leaf)}, {id: b, value: percent}", values: [])

    #expect(board.framework.node("a")?.indicator?.step == step)
  }
}
