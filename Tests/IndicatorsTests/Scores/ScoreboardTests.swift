import Indicators
import Scoring
import Testing

@Suite struct ScoreboardTests {
  /// Two indicators in Arcadia and Borduria, the first of which takes one value only.
  static func table() throws -> ObservationTable {
    ObservationTable(
      framework: try FrameworkReader.read(
        """
        framework: coast
        title: {en: The coast}
        countries: [{code: ARC, name: {en: Arcadia}}, {code: BOR, name: {en: Borduria}}]
        cycles: [{id: "2023"}]
        nodes:
          - {id: a, value: percent, combine: only, impute: mean}
          - {id: b, value: percent}
        """, countries: .empty))
  }

  @Test func severalValuesWhereOneIsAllowedCostTheScoreOfThatCellAlone() throws {
    var table = try Self.table()
    let (ada, bea) = (table.place(ofAssessor: "ada"), table.place(ofAssessor: "bea"))
    table.append(column: 0, country: 0, cycle: 0, assessor: ada, value: 40)
    table.append(column: 0, country: 0, cycle: 0, assessor: bea, value: 60)
    table.append(column: 1, country: 0, cycle: 0, value: 70)
    table.append(column: 0, country: 1, cycle: 0, assessor: ada, value: 20)
    table.append(column: 1, country: 1, cycle: 0, value: 30)

    let board = Scoreboard(table)

    #expect(board.score(node: 1, country: 0, cycle: 0).outcome == .severalValues)
    #expect(board.score(node: 0, country: 0, cycle: 0).value == 70)
    #expect(board.score(node: 0, country: 0, cycle: 0).coverage == 0.5)
    #expect(board.score(node: 0, country: 1, cycle: 0).value == 25)
  }

  @Test(arguments: [
    ("a, of: coast, comparable: true", ChangeMark.up), ("a, of: coast", .break),
    ("a, of: other, comparable: true", .break),
    ("a, of: coast, to: b, comparable: true", .break),
  ])
  func aCrosswalkDecidesAcrossABreak(entry: String, mark: ChangeMark) throws {
    var table = ObservationTable(
      framework: try FrameworkReader.read(
        """
        framework: coast
        title: {en: The coast}
        countries: [{code: ARC, name: {en: Arcadia}}]
        cycles: [{id: "2022"}, {id: "2023", break: true}]
        nodes: [{id: a, value: percent}, {id: b, value: percent}]
        crosswalk: [{node: \(entry)}]
        """, countries: .empty))
    table.append(column: 0, country: 0, cycle: 0, value: 40)
    table.append(column: 0, country: 0, cycle: 1, value: 60)

    #expect(Scoreboard(table).change(node: 1, country: 0, cycle: 1).mark == mark)
  }

  @Test func anExplanationShowsTheSeveralValuesAndWhyTheyGiveNone() throws {
    var table = try Self.table()
    for (name, value) in [("ada", 40.0), ("bea", 60)] {
      let assessor = table.place(ofAssessor: name)
      table.append(column: 0, country: 0, cycle: 0, assessor: assessor, value: value)
    }

    let side = try #require(
      Scoreboard(table).explanation(node: 1, country: 0, cycle: 0).sides.first)

    #expect(side.mark == .several)
    #expect(side.outcome == .severalValues)
    #expect(side.observations.map(\.assessor) == ["ada", "bea"])
  }

  @Test func anExplanationListsAssessorsInTheOrderOfTheirNames() throws {
    var table = try Self.table()
    for name in [Observation.panel, "bea", "ada"] {
      let assessor = table.place(ofAssessor: name)
      table.append(column: 0, country: 0, cycle: 0, assessor: assessor, value: 40)
    }

    let side = try #require(
      Scoreboard(table).explanation(node: 1, country: 0, cycle: 0).sides.first)

    #expect(side.observations.map(\.assessor) == ["ada", "bea", Observation.panel])
  }

  @Test func noDrawOfTheValuesDecidesBetweenSeveral() throws {
    var table = try Self.table()
    for name in ["ada", "bea"] {
      let assessor = table.place(ofAssessor: name)
      table.append(column: 0, country: 0, cycle: 0, assessor: assessor, value: 40)
    }

    let board = Scoreboard(table).withUncertainty(replicates: 20)

    #expect(board.interval(node: 1, country: 0, cycle: 0) == nil)
  }
}
