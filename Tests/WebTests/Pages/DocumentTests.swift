import Foundation
import Indicators
import Testing
import Tracking

@Suite struct DocumentTests {
  @Test func sourcesStandUnderWhyTheyWantAttention() async throws {
    let page = try await TestSite.shared().ask("/sources?lang=en").text

    let changed = try #require(page.range(of: "Changed, to be decided"))
    let never = try #require(page.range(of: "Never fetched <small>1 source"))
    #expect(changed.lowerBound < never.lowerBound)
    #expect(page.contains("Gone, <time"))
    #expect(page.contains("yardstick fetch 2"))
    #expect(page.contains("1 change waits for a decision"))
  }

  @Test func sourcesAreFilteredByCountry() async throws {
    let site = try await TestSite.shared()

    #expect(try await !site.ask("/sources?countries=XK").text.contains("other"))
    #expect(try await site.ask("/sources?countries=XKX").status == 200)
    #expect(try await site.ask("/sources?countries=RS").status == 400)
  }

  @Test func aTimelineLinksEachVersionWithTheOneBefore() async throws {
    let page = try await TestSite.shared().ask("/sources/1?lang=en").text

    #expect(page.contains("href=\"/captures/1/changes/2?lang=en\""))
    #expect(!page.contains("/captures/2/changes/3"))
    #expect(page.contains("status 404"))
    #expect(page.contains("12.3 kB"))
    #expect(page.contains("1 piece of evidence cites it."))
    #expect(page.contains("/compare?framework=hostile"))
  }

  @Test func aQuotedPassageIsMarkedInTheText() async throws {
    let page = try await TestSite.shared().ask("/captures/2?lang=en").text

    #expect(page.contains("<mark id=\"quote-1\">\(TestSite.quote)</mark>"))
    #expect(page.contains("href=\"/captures/2?lang=en#quote-1\""))
    #expect(page.contains("another charset than declared"))
  }

  @Test(arguments: ["/indicators/1.1?framework=hostile&lang=en", "/sources/1?lang=en"])
  func aPassageStandsWhereItIsRestedOn(target: String) async throws {
    let page = try await TestSite.shared().ask(target).text

    #expect(page.contains("lang=en#cited-1\">“\(TestSite.quote)”</a>"))
    #expect(page.contains("2001 · stands as cited"))
    #expect(try await TestSite.shared().ask("/captures/2").text.contains("<li id=\"cited-1\">"))
  }

  @Test func whereNothingIsCitedThereIsNoListOfPassages() async throws {
    let site = try await TestSite.shared()

    #expect(try await !site.ask("/sources/2?lang=en").text.contains("cite it"))
    #expect(try await !site.ask("/triage?lang=en").text.contains("under review"))
  }

  @Test func aDifferenceIsWordByWord() async throws {
    let site = try await TestSite.shared()
    let page = try await site.ask("/captures/1/changes/2?lang=en").text

    #expect(page.contains("<del>30</del> <ins>60</ins>"))
    #expect(page.contains("Words removed: 1; words added: 1."))
    #expect(try await site.ask("/captures/1/changes/3").text.contains("no text to compare"))
    #expect(try await site.ask("/captures/1/changes/99").status == 404)
  }

  @Test func aSearchShowsWhatItFound() async throws {
    let site = try await TestSite.shared()
    let page = try await site.ask("/search?q=udru%C5%BEenja&lang=en").text

    #expect(page.contains("<h2>1 document</h2>"))
    #expect(page.contains("<mark>Удружења</mark>"))
    #expect(try await site.ask("/search?q=%3Cb%3E&lang=en").text.contains("“&lt;b&gt;”"))
  }

  @Test func whatASearchFoundIsGoneToInTheText() async throws {
    let site = try await TestSite.shared()
    let page = try await site.ask("/search?q=udru%C5%BEenja&lang=en").text
    let text = try await site.ask("/captures/2?q=registar+rok&lang=en").text

    #expect(page.contains("href=\"/captures/2?q=udru%C5%BEenja&amp;lang=en#hit\""))
    #expect(text.contains("id=\"hit\">регистар"))
    #expect(try await !site.ask("/captures/2?q=nothing&lang=en").text.contains("id=\"hit\""))
    #expect(try await site.ask("/captures/2?q=%22%22%2E&lang=en").status == 200)
  }

  @Test func triageNamesTheCommandThatDecides() async throws {
    let page = try await TestSite.shared().ask("/triage?lang=en").text

    #expect(page.contains("yardstick triage 2 matters"))
    #expect(page.contains("cited once"))
    #expect(!page.contains("yardstick triage 1 "))
  }

  @Test(arguments: [
    "/sources/99", "/sources/01", "/sources/-1", "/sources/a", "/captures/99",
    "/captures/1/changes",
    "/captures/0",
  ])
  func whatIsNotThereIsNotFound(target: String) async throws {
    #expect(try await TestSite.shared().ask(target).status == 404)
  }

  @Test func aPageChangesItsTagWhenACaptureComes() async throws {
    let site = try await TestSite()
    let before = try #require(try await site.ask("/sources/1").header("ETag"))

    _ = try await site.tracker.decide(.minor, ofCapture: 2, by: "ada")
    let after = try await site.ask("/sources/1", headers: ["If-None-Match": before])

    #expect(after.status == 200)
    #expect(after.header("ETag") != before)
    #expect(
      try await site.ask("/sources/1", headers: ["If-None-Match": after.header("ETag") ?? ""])
        .status == 304)
  }
}
