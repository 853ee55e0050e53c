import Foundation
import Indicators
import Tables
import Testing
import Tracking
import Web

@Suite struct DownloadTests {
  @Test(arguments: ["csv", "csv-excel", "json", "md", "txt", "html"])
  func everyFormatIsADownloadOfEveryTable(ending: String) async throws {
    let site = try await TestSite.shared()

    for page in ["/compare", "/countries/RS", "/indicators/1.1.a"] {
      let reply = try await site.ask("\(page).\(ending)")
      #expect(reply.status == 200)
      #expect(reply.bytes.count > 500)
      #expect(
        reply.header("Content-Disposition")?.hasPrefix("attachment; filename=\"civic-space") == true
      )
    }
  }

  @Test func everyFormatIsOffered() async throws {
    let page = try await TestSite.shared().ask("/").text

    for ending in TableEnding.all {
      #expect(page.contains("/compare.\(ending.rawValue)?lang=en"))
    }
    #expect(TableEnding.all.count == TableFormat.all.count)
  }

  /// Every number of the table stands in the page, cell by cell.
  @Test(arguments: ["", "?cycle=2015&ranks=1", "?layout=countries-by-cycles&order=score"])
  func aPageShowsTheNumbersOfItsDownload(query: String) async throws {
    let site = try await TestSite.shared()

    let page = try await site.ask("/compare\(query)").text
    let rows = try await site.ask("/compare.md\(query)").text
    let shown = page.matches(of: /<td[^>]*><span class="number">([0-9.]+)<\/span>/)
      .map { String($0.1) }
    let written = rows.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2)
      .flatMap {
        $0.split(separator: "|").dropFirst().map { $0.firstMatch(of: /^[ *]*([0-9]+\.[0-9])/)?.1 }
      }
      .compactMap { $0.map(String.init) }

    #expect(shown.count > 50)
    #expect(shown == written)
  }

  @Test func theProfileAgreesWithTheComparison() async throws {
    let site = try await TestSite.shared()
    let tracker = site.tracker
    let board = try await tracker.scoreboard(framework: "civic-space")
    let cycle = try #require(board.latestCycle)
    let place = try #require(board.countries.firstIndex { $0.code == "RS" })
    let score = try #require(board.score(node: 0, country: place, cycle: cycle).value)

    let page = try await site.ask("/countries/RS").text

    #expect(page.contains(">\(String(format: "%.1f", score))</b>"))
  }
}
