import Indicators
import Tables
import Testing

struct RankTests {
  @Test func countriesThatChanceMayTurnRoundAreTied() throws {
    let top = try #require(Ferries().table().rows.first)
    let ranks = top.cells.compactMap(\.rank)

    #expect(ranks.filter { $0.kind == .tied }.count >= 2)
    #expect(ranks.contains { $0.kind == .sole && $0.rank == 1 && $0.text == "1" })
    for rank in ranks {
      #expect(rank.best <= rank.rank && rank.rank <= rank.worst)
      #expect(rank.kind == .tied ? rank.text == "\(rank.best)–\(rank.worst)" : true)
    }
  }

  /// In every draw the weights are those of the same numbers, so that nothing varies at a leaf.
  @Test func countriesOfOneScoreAreTiedInEveryDraw() throws {
    let row = try #require(Ferries().table().rows.first { $0.code == "1" })

    // AC and DY have 70, BO and ER 50, CI 40; in protocol order.
    #expect(row.cells.compactMap(\.rank?.text) == ["1–2", "1–2", "5", "3–4", "3–4"])
  }

  @Test func withoutDrawsEqualScoresShareTheBestRank() throws {
    let table = try Ferries(isVaried: false).table()
    let row = try #require(table.rows.first { $0.code == "1" })

    #expect(row.cells.compactMap(\.rank?.text) == ["=1", "=1", "5", "=3", "=3"])
    #expect(table.symbols.map(\.sign).contains("#="))
    #expect(!table.symbols.map(\.sign).contains("#a–b"))
  }

  @Test func meanHasNoRank() throws {
    for row in try Ferries().table().rows { #expect(row.cells.last?.rank == nil) }
  }

  @Test func rangeIsAmongTheCountriesWithAScore() throws {
    let board = try Ferries().board
    let cycle = try #require(board.cycles.firstIndex { $0.code == "2022" })

    // ER has one of four parts, too little for a score.
    let standings = board.rankStandings(node: 0, cycle: cycle)

    #expect(standings.compactMap { $0 }.count == 4)
    #expect(standings.compactMap { $0?.range.upperBound }.max() == 4)
  }
}
