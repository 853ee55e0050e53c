import Foundation
import Indicators
import Testing
import Tracking

@Suite struct InfluenceTests {
  /// Each of five equal parts of 0 to 100 adds a fifth of its change; 22 is its largest step here.
  @Test func aStepInOneOfFiveEqualPartsMovesTheWholeByAFifth() async throws {
    let page = try await TestSite.shared()
      .ask("/indicators/political?framework=press-freedom-index&lang=en").text

    let section = try #require(
      page.firstMatch(of: /<section><h2>What one step would move<\/h2>(?s:.*?)<\/section>/))
    #expect(section.0.contains("if the value were 10 more / 10 less"))
    #expect(section.0.contains("Every country"))
    #expect(section.0.contains("<span class=\"hidden\">more: </span>+2.000"))
    #expect(section.0.contains("<span class=\"hidden\">less: </span>\u{2212}2.000"))
  }

  @Test func whatThePageShowsIsWhatTheScoreboardSays() async throws {
    let site = try await TestSite.shared()
    let board = try await site.tracker.scoreboard(framework: "civic-space", version: nil, asOf: nil)
    let node = try #require(board.framework.position(of: "1.1.a"))
    let cycle = try #require(board.latestCycle)
    let country = try #require(board.countries.firstIndex { $0.code == "RS" })

    let side = try #require(board.influence(node: node, country: country, cycle: cycle).first)
    let page = try await site.ask("/indicators/1.1.a?lang=tr").text

    let top = try #require(side.scores.last)
    #expect(top.node.code == board.framework.root.code)
    let up = String(format: "%.2f", try #require(top.up)).replacing(".", with: ",")
    #expect(page.contains("Bir adım neyi değiştirir"))
    #expect(page.contains("<span class=\"hidden\">fazla: </span>+\(up)"))
  }

  @Test func aGroupHasNoStep() async throws {
    let page = try await TestSite.shared().ask("/indicators/1?lang=en").text

    #expect(!page.contains("What one step would move"))
  }
}
