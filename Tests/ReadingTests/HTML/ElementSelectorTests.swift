import Testing

@testable import Reading

struct ElementSelectorTests {
  static let page = """
    <html><head><link rel=alternate type=application/rss+xml href=/feed.xml></head><body>
    <nav id=top>Kreu</nav><div class="news big"><p>One</p><p class=date>Monday</p></div>
    <div id=side><p>Two</p></div><aside class=news>Three</aside></body></html>
    """

  static let cases: [([String], [String], String, [String])] = [
    ([], [], "One\nMonday\nTwo", []),
    (["div.news"], [], "One\nMonday", []),
    ([".news"], [], "One\nMonday\nThree", []),
    (["DIV.big.news p"], [".date"], "One", []),
    (["body #side p"], [], "Two", []),
    (["nav#top"], [], "Kreu", []),
    ([], ["#side", "p.date"], "One", []),
    ([".gone"], ["#side"], "One\nMonday", [".gone"]),
    (["#side"], ["#side", ".never"], "", [".never"]),
  ]

  @Test(arguments: cases)
  func theMainTextIsWhatIsKeptAndNotDropped(
    keep: [String], drop: [String], main: String, missed: [String]
  ) throws {
    let selection = try ElementSelection(
      keep: keep.map { try ElementSelector($0) }, drop: drop.map { try ElementSelector($0) })

    let page = PageText(Self.page, selection: selection)

    #expect(page.mainText == main)
    #expect(page.missedSelectors == missed)
    #expect(page.text == "Kreu\nOne\nMonday\nTwo\nThree")
  }

  @Test(arguments: [
    "", " ", "a > b", "a,b", "a[href]", "p:first-child", "*", "#", ".", "a##b", "#a#b",
  ])
  func whatIsNotUnderstoodIsRefused(text: String) {
    #expect(throws: ReadingProblem.selector(text)) { try ElementSelector(text) }
  }
}
