import Foundation
import Indicators
import Testing

@testable import Reading

struct PageTextTests {
  @Test func theTextIsWhatAPersonReads() {
    let page = PageText(
      """
      <!doctype html><html lang="sq"><head><title> Raporti
      vjetor </title><style>p { x }</style></head><body><!-- hidden -->
      <nav><a href=/>Kreu</a></nav><script>var secret = "<p>no</p>"</script>
      <main><h1>Raporti i&nbsp;Arcadia</h1><p>Shoqëria <b>civile</b>.<br>Dy</p>
      <table><tr><td>2025</td><td>3&lt;4</td></tr></table></main>
      <noscript>Enable it</noscript><footer>Kontakt</footer></body></html>
      """)

    #expect(page.title == "Raporti vjetor")
    #expect(page.language == "sq")
    #expect(
      page.text == "Kreu\nRaporti i Arcadia\nShoqëria civile.\nDy\n2025 3<4\nKontakt")
    #expect(page.mainText == "Raporti i Arcadia\nShoqëria civile.\nDy\n2025 3<4")
  }

  @Test(arguments: ["main", "article", "section"])
  func aPageWithoutHeadAndBodyHasItsText(element: String) {
    let page = PageText(
      "<!doctype html><title>Law</title><meta charset=utf-8><style>a{}</style><script>b</script>"
        + "<\(element)><h1>Law</h1><p>Article 4.</p></\(element)><p>End")

    #expect(page.title == "Law")
    #expect(page.text == "Law\nArticle 4.\nEnd")
    #expect(page.mainText.hasPrefix("Law\nArticle 4."))
  }

  @Test func brokenMarkupIsReadAsFarAsItGoes() {
    #expect(PageText("<p>one<p>two<b>three</p>four<").text.hasPrefix("one\ntwothree\nfour"))
    #expect(PageText("").text == "")
    #expect(PageText("plain").text == "plain")
  }

  static let traps: [(String, String)] = [
    ("deep", String(repeating: "<div>", count: 100_000) + "x"),
    ("attributes", "<p " + (0..<200_000).map { "a\($0)=1" }.joined(separator: " ") + ">x</p>"),
    ("long attribute", "<p title=\"" + String(repeating: "a", count: 4 << 20) + "\">x</p>"),
    ("unclosed", String(repeating: "<b><!-- ", count: 250_000)),
    ("references", String(repeating: "&#x41;", count: 1_000_000)),
  ]

  @Test(arguments: traps)
  func aPageMadeToKeepUsBusyIsReadInTime(name: String, body: String) {
    let before = processorSeconds()

    let page = PageText("<html><body>\(body)</body></html>")

    #expect(page.title.isEmpty)
    #expect(processorSeconds() - before < 20, "\(name)")
  }

  static let signs: [(String, String, [CaptureWarning])] = [
    ("Report", "<p>The council published its report on the quality of public services.</p>", []),
    ("Sayfa bulunamadı - 404", "<p>Aradığınız sayfa bulunamadı.</p>", [.soft404]),
    ("Arcadia", "<p>Страница није пронађена</p>", [.soft404]),
    ("Bakım çalışması", "<p>Sitemiz bakımdadır.</p>", [.maintenance]),
    ("Giriş", "<p>Please log in now.</p><form><input type=password></form>", [.loginWall]),
    ("Just a moment...", "<p>Checking your browser before accessing.</p>", [.botWall]),
    (
      "App", "<div id=root></div><script src=/a.js></script><noscript>Enable it</noscript>",
      [.noText]
    ),
    ("a.example", "<p>This domain is for sale.</p>", [.parked]),
    (
      "Report", "<p>" + String(repeating: "A study of why a page not found matters. ", count: 30),
      []
    ),
  ]

  @Test(arguments: signs)
  func aPageThatIsNotTheDocumentShowsIt(title: String, body: String, expected: [CaptureWarning]) {
    let page = PageText("<html><head><title>\(title)</title></head><body>\(body)</body></html>")

    #expect(PageSigns.warnings(about: page) == expected)
  }
}

/// The time that the processor has spent on this thread, in seconds: a busy machine does not add to it.
private func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
