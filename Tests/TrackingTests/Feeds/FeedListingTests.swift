import Archiving
import Foundation
import Indicators
import Reading
import Testing

@testable import Tracking

/// What becomes of the entries of a feed before any of them is a document.
struct FeedListingTests {
  static let feed = Source(
    id: 7, address: "https://news.arcadia.example/feed", title: "News", country: "AL",
    language: "sq", indicators: ["1.1.a"], kind: .feed, schedule: "every 6h",
    authorities: "/etc/arcadia.pem", retention: .last(5), limits: SourceLimits(seconds: 30),
    addedAt: TemporaryHome.moment)

  static func listing(
    _ entries: [FeedEntry], kind: DocumentKind = .feed, of feed: Source = feed,
    allowed: [String] = []
  ) throws -> FeedListing {
    var text = DocumentText(kind: kind, pages: [])
    text.entries = entries
    return FeedListing(
      text, of: feed, at: try WebAddress(feed.address),
      under: AddressGuard(allowed: allowed.compactMap { AllowEntry($0) }))
  }

  @Test func aDocumentHasTheFactsOfItsFeed() throws {
    let listing = try Self.listing([
      FeedEntry(address: "https://news.arcadia.example/a.pdf?x=1", title: "Report"),
      FeedEntry(address: "https://other.arcadia.example/b"),
    ])

    let (report, other) = (try #require(listing.documents.first), listing.documents.last)
    #expect(report.source.title == "Report")
    #expect(report.source.kind == .file)
    #expect((report.source.country, report.source.language) == ("AL", "sq"))
    #expect(report.source.indicators == ["1.1.a"])
    #expect(report.source.retention == .last(5))
    #expect(report.source.limits == SourceLimits(seconds: 30))
    #expect(report.source.feed == 7)
    #expect(report.source.schedule == "every 7d")
    #expect(report.source.authorities == "/etc/arcadia.pem")
    // Trust in certificates ends with the host for which it was given.
    #expect(other?.source.authorities == nil)
    #expect(other?.source.title == "https://other.arcadia.example/b")
  }

  @Test func anAddressComesOnceWhateverItsSchemeAndFragment() throws {
    let listing = try Self.listing([
      FeedEntry(address: "https://news.arcadia.example/a#top", title: "First"),
      FeedEntry(address: "http://news.arcadia.example/a", title: "Second"),
      FeedEntry(address: "https://NEWS.arcadia.example:443/a", title: "Third"),
      FeedEntry(address: "https://news.arcadia.example/feed", title: "The feed itself"),
    ])

    #expect(listing.documents.map(\.source.title) == ["First"])
  }

  @Test func theNewestComeFirstAndThoseWithoutADateLast() throws {
    func entry(_ name: String, _ day: Double?) -> FeedEntry {
      FeedEntry(
        address: "https://news.arcadia.example/\(name)", title: name,
        date: day.map { TemporaryHome.moment + $0 * 86_400 })
    }

    let listing = try Self.listing([
      entry("undated", nil), entry("old", 1), entry("new", 3), entry("twin", 3),
    ])

    #expect(listing.documents.map(\.source.title) == ["new", "twin", "old", "undated"])
  }

  @Test func anIdentifierThatTwoEntriesShareTellsNothing() throws {
    let listing = try Self.listing([
      FeedEntry(address: "https://news.arcadia.example/a", identifier: "same"),
      FeedEntry(address: "https://news.arcadia.example/b", identifier: "same"),
      FeedEntry(address: "https://news.arcadia.example/c", identifier: "own"),
    ])

    #expect(listing.documents.map(\.identifier) == [nil, nil, "own"])
  }

  /// Addresses to which a feed of the web may not lead, although the installation may go there.
  @Test(arguments: [
    "http://127.0.0.1/", "http://[::1]:8080/", "http://10.1.2.3/", "http://[::ffff:10.1.2.3]/",
    "http://169.254.169.254/latest/meta-data", "http://intranet.arcadia.example/", "http://wiki/",
    "https://8.8.8.8:6379/", "https://news.arcadia.example:22/", "http://user@arcadia.example/",
  ])
  func exceptionsOfTheInstallationAreNotForStrangers(address: String) throws {
    let listing = try Self.listing(
      [FeedEntry(address: address)],
      allowed: ["10.0.0.0/8", "127.0.0.1", "intranet.arcadia.example", "wiki", "169.254.0.0/16"])

    #expect(listing.documents.isEmpty)
    #expect(listing.refusals.count == 1)
  }

  @Test func aFeedWithinTheIntranetMayListItsOwnHost() throws {
    var feed = Self.feed
    feed.address = "http://10.1.2.3:8080/feed"

    let listing = try Self.listing(
      [
        FeedEntry(address: "http://10.1.2.3:8080/a"), FeedEntry(address: "http://10.1.2.4:8080/b"),
      ], of: feed, allowed: ["10.0.0.0/8"])

    #expect(listing.documents.map(\.source.address) == ["http://10.1.2.3:8080/a"])
  }

  @Test func aSitemapSpeaksOfItsOwnHostAndListsNoListsOfLists() throws {
    let entries = [
      FeedEntry(address: "https://www.news.arcadia.example/a"),
      FeedEntry(address: "https://elsewhere.arcadia.example/b"),
      FeedEntry(address: "https://news.arcadia.example/more.xml", isList: true),
    ]
    var child = Self.feed
    child.feed = 3

    let whole = try Self.listing(entries, kind: .sitemap)
    let part = try Self.listing(entries, kind: .sitemap, of: child)

    #expect(whole.documents.map(\.source.kind) == [.page, .feed])
    #expect(whole.documents.last?.source.schedule == "every 6h")
    #expect(part.documents.map(\.source.address) == ["https://www.news.arcadia.example/a"])
    #expect(part.refusals.count == 2)
  }
}
