import Indicators
import Testing
import Tracking

@Suite struct MarkedMovesTests {
  /// Borduria's b is imputed: the mean of the one value, 80.
  static func board() throws -> Scoreboard {
    try Coast.board(
      nodes: """
          - {id: a, value: percent}
          - {id: b, value: percent, impute: mean}
        """,
      countries: ["ARC", "BOR"], values: [[[40, 60], [80, nil]]])
  }

  static func sandbox() throws -> Sandbox {
    let board = try board()
    let change = try SandboxReader(board, cycle: 0).change(.value, "b,BOR=20")
    return try Sandbox(board, cycle: 0, changes: [change])
  }

  @Test func aMoveSaysOnWhichSideItRestsOnImputedValues() throws {
    let move = try #require(
      Self.sandbox().moves.first { $0.node == "overall" && $0.country == "BOR" })

    #expect(move.before.marks == [.imputed, .lowCoverage])
    #expect(move.before.coverage == 0.5)
    #expect(move.after.marks == [])
    #expect(move.after.coverage == 1)
  }

  @Test func theListOfMovesHasTheSignsAndTheirMeaning() throws {
    let lines = SandboxListing(try Self.sandbox(), decimals: 1).lines

    #expect(lines.contains { $0.contains("† ◔50% 70.0  40.0") })
    #expect(lines.contains("  † rests on imputed values"))
  }

  @Test func aStandingBearsTheMarksOfItsScore() throws {
    let analysis = Analysis(try Self.board(), cycle: 0)

    #expect(analysis.standings.map(\.country) == ["BOR", "ARC"])
    #expect(analysis.standings.map(\.marks) == [[.imputed, .lowCoverage], []])
    let lines = AnalysisListing(analysis, decimals: 1).lines
    #expect(lines.contains { $0.contains("† ◔50% 70.0") })
  }
}
