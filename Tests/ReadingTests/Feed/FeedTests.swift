import Foundation
import Testing

@testable import Reading

struct FeedTests {
  @Test func rssGivesItsEntriesInFullAddresses() throws {
    let text = try read(
      """
      <?xml version="1.0"?><rss version="2.0" xmlns:media="m"><channel><title>Harbour news</title>
      <language>sq</language><image><title>Logo</title></image>
      <item><title>Report &amp; annex</title><link>/a?x=1&amp;y=2</link><guid>17</guid>
      <pubDate>Tue, 15 Oct 2024 12:45:26 +0200</pubDate><media:title>Photo</media:title>
      <description>&lt;p&gt;A &lt;b&gt;short&lt;/b&gt; text.&lt;/p&gt;</description></item>
      <item><guid>https://arcadia.example/b</guid></item>
      <item><title>Trap</title><link>javascript:alert(1)</link></item>
      <item><title>File</title><link>file:///etc/passwd</link></item></channel></rss>
      """)

    #expect(text.kind == .feed)
    #expect(text.title == "Harbour news")
    #expect(text.language == "sq")
    #expect(
      text.entries == [
        FeedEntry(
          address: "https://arcadia.example/a?x=1&y=2", title: "Report & annex",
          date: Date(timeIntervalSince1970: 1_728_989_126), identifier: "17"),
        FeedEntry(
          address: "https://arcadia.example/b", identifier: "https://arcadia.example/b"),
      ])
    #expect(text.skippedEntries == 2)
    #expect(text.whole.hasPrefix("Report & annex\nA short text.\nhttps://arcadia.example/a"))
  }

  @Test func atomGivesTheAddressOfTheDocumentItself() throws {
    let text = try read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sr-Latn"><title>Vesti</title>
      <link rel="self" href="/feed"/><entry><title>Izveštaj</title>
      <link rel="enclosure" href="/a.mp3"/><link href="godina/2024"/><id>urn:1</id>
      <updated>2024-10-16T00:00:00Z</updated><published>2024-10-15T22:00:00.5-02:00</published>
      <content type="xhtml"><div><p>Prvi</p><p>drugi</p></div></content></entry></feed>
      """, at: "https://arcadia.example/vesti/feed")

    #expect(text.language == "sr-Latn")
    #expect(
      text.entries == [
        FeedEntry(
          address: "https://arcadia.example/vesti/godina/2024", title: "Izveštaj",
          date: Date(timeIntervalSince1970: 1_729_036_800), identifier: "urn:1")
      ])
    #expect(text.whole.contains("Prvi"))
  }

  @Test(arguments: ["urlset", "sitemapindex"])
  func aSitemapIsAListOfAddresses(root: String) throws {
    let child = root == "urlset" ? "url" : "sitemap"
    let text = try read(
      "<\(root) xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><\(child)>"
        + "<loc> https://arcadia.example/a </loc><lastmod>2024-10-15</lastmod></\(child)></\(root)>"
    )

    #expect(text.kind == .sitemap)
    #expect(
      text.entries == [
        FeedEntry(
          address: "https://arcadia.example/a", date: Date(timeIntervalSince1970: 1_728_950_400),
          isList: root == "sitemapindex")
      ])
  }

  @Test func addressesAreSeenFromTheBaseOfTheirElement() throws {
    let text = try read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://press.arcadia.example/2024/">
      <entry xml:base="may/"><link href="one"/><id>1</id></entry>
      <entry><link xml:base="june/" href="two"/><id>2</id></entry>
      <entry xml:base="javascript:"><link href="three"/><id>3</id></entry>
      <entry><link href="/four"/><id>4</id></entry></feed>
      """)

    #expect(
      text.entries.map(\.address) == [
        "https://press.arcadia.example/2024/may/one", "https://press.arcadia.example/2024/june/two",
        "https://press.arcadia.example/2024/three", "https://press.arcadia.example/four",
      ])
  }

  @Test func whatCouldSteerATerminalOrFillItIsCut() throws {
    let text = try read(
      "<rss><channel><item><title>A&#133;B\u{202E}C \u{7} D</title><link>/a</link></item>"
        + "<item><title>\(String(repeating: "long ", count: 90_000))</title><link>/b</link>"
        + "<guid>\(String(repeating: "7", count: 3000))</guid></item></channel></rss>")

    #expect(text.entries.map(\.title.count) == [6, 300])
    #expect(text.entries.first?.title == "A BC D")
    #expect(text.entries.map(\.identifier) == [nil, nil])
  }

  @Test func anIllFormedFeedIsReadAsFarAsItGoes() throws {
    let text = try read(
      "<rss><channel><item><title>A & B &nbsp; &copy;</title><link>http://x.test/?a=1&b=2</link>"
        + "</item><item><title>cut")

    #expect(text.entries.map(\.address) == ["http://x.test/?a=1&b=2"])
  }

  @Test func noMoreEntriesAreReadThanASitemapMayHave() async throws {
    let file = try TemporaryFile(
      "<urlset>" + (0..<60_000).map { "<url><loc>http://x.test/\($0)</loc></url>" }.joined()
        + "</urlset>")
    defer { withExtendedLifetime(file) {} }

    let text = try await readText(
      of: ReadingRequest(path: file.path, address: "https://arcadia.example/"))

    #expect(text.entries.count == 50_000)
  }

  @Test func aFeedThatDeclaresEntitiesIsRefused() {
    #expect(throws: ReadingProblem.declaresEntities) {
      try read("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"b\">]><rss>&a;</rss>")
    }
  }

  private func read(
    _ feed: String, at address: String = "https://arcadia.example/feed"
  ) throws -> DocumentText {
    let file = try TemporaryFile(feed)
    defer { withExtendedLifetime(file) {} }
    return try DocumentReader.text(
      of: ReadingRequest(path: file.path, address: address))
  }
}
