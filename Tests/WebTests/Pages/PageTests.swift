import Foundation
import Testing

@Suite struct PageTests {
  static let pages = [
    "/", "/compare", "/compare?layout=countries-by-cycles&order=score",
    "/compare?layout=country-profile", "/compare?ranks=1&intervals=1&values=1&level=1",
    "/compare?framework=press-freedom-index", "/compare?countries=AL,RS&cycle=2019,2021&since=2015",
    "/countries/RS", "/countries/XK?framework=press-freedom-index", "/countries/AL?cycle=2015",
    "/indicators/overall", "/indicators/1", "/indicators/1.1.a", "/indicators/1.1.a?values=1",
    "/indicators/overall?framework=press-freedom-index", "/frameworks", "/about",
    "/method", "/method?framework=press-freedom-index",
    "/compare?as-of=2030-01-01", "/sources", "/sources?countries=XK", "/sources/1", "/sources/2",
    "/captures/1", "/captures/2", "/captures/3", "/captures/1/changes/2", "/captures/2/changes/1",
    "/search", "/search?q=udruzenja", "/search?q=nowhere", "/search?q=-", "/triage",
  ]

  @Test(arguments: pages)
  func everyPageStandsInBothLanguages(target: String) async throws {
    let site = try await TestSite.shared()
    let mark = target.contains("?") ? "&" : "?"

    let english = try await site.ask(target + mark + "lang=en")
    let turkish = try await site.ask(target + mark + "lang=tr")

    #expect(english.status == 200)
    #expect(turkish.status == 200)
    #expect(english.text.contains("<html lang=\"en\">"))
    #expect(turkish.text.contains("<html lang=\"tr\">"))
    #expect(english.text.contains("Skip to the content"))
    #expect(turkish.text.contains("İçeriğe geç"))
  }

  @Test func theCommentOnKosovoStandsOnceOnEveryPageThatNamesIt() async throws {
    let site = try await TestSite.shared()

    for target in [
      "/", "/countries/RS", "/countries/XK", "/indicators/1.1.a", "/compare?countries=AL",
      "/method", "/sources", "/sources/1", "/captures/1", "/captures/1/changes/2", "/triage",
      "/search?q=udruzenja",
    ] {
      let text = try await site.ask(target).text
      #expect(text.contains("Kosovo*"))
      #expect(text.components(separatedBy: "without prejudice to positions on status").count == 2)
    }
  }

  @Test func aProvisionalFrameworkSaysSoOnEveryPageThatShowsIt() async throws {
    let site = try await TestSite.shared()

    for target in ["/", "/countries/RS", "/indicators/1.1.a", "/frameworks", "/method"] {
      #expect(try await site.ask(target).text.contains("Provisional"))
    }
  }

  @Test func aBreakInMethodIsDrawnAndTold() async throws {
    let site = try await TestSite.shared()

    let page = try await site.ask("/indicators/overall?framework=press-freedom-index").text

    #expect(page.contains("class=\"break\""))
    #expect(page.contains("The method changed with 2022"))
  }

  @Test func theLanguageComesFromTheAddressThenTheCookieThenTheBrowser() async throws {
    let site = try await TestSite.shared()
    func language(_ target: String, _ headers: [String: String]) async throws -> Bool {
      try await site.ask(target, headers: headers).text.contains("<html lang=\"tr\">")
    }

    #expect(try await language("/about", ["Accept-Language": "tr-TR,tr;q=0.9,en;q=0.8"]))
    #expect(try await !language("/about", ["Accept-Language": "de, en;q=0.9, tr;q=0.8"]))
    #expect(try await language("/about", ["Cookie": "a=b; lang=tr", "Accept-Language": "en"]))
    #expect(try await !language("/about?lang=en", ["Cookie": "lang=tr"]))
  }

  @Test func noPageLoadsAnythingFromElsewhere() async throws {
    let site = try await TestSite.shared()
    let loads = /(?:src|srcset)="|<script|<style|style="|url\(|@import|<link[^>]+href="(?!\/)/

    for target in Self.pages {
      #expect(try await site.ask(target).text.firstMatch(of: loads) == nil)
    }
  }
}
