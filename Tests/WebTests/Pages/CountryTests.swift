import Foundation
import Testing

@Suite struct CountryTests {
  @Test func aRangeOfRanksIsExplainedWhereOneIsShown() async throws {
    let site = try await TestSite.shared()

    let tied = try await site.ask("/countries/AL?lang=en").text
    let sure = try await site.ask("/countries/RS?framework=press-freedom-index&lang=en").text

    let headline = try #require(tied.firstMatch(of: /rank (\d)–(\d) of 7/))
    #expect(tied.contains("A range of ranks, as \(headline.1)–\(headline.2), is a tie"))
    #expect(tied.contains("href=\"/method?lang=en\">How sure the ranks are"))
    #expect(sure.firstMatch(of: /rank \d of 7/) != nil)
    #expect(!sure.contains("is a tie"))
  }
}
