import Foundation
import Indicators
import Testing

@testable import Records

/// The documents that feeds give, in the records.
struct FeedStoreTests {
  private static let now = Date(timeIntervalSince1970: 1_780_000_000)

  /// A store with a feed that was fetched twice.
  private struct Fed {
    let home: TemporaryHome
    let store: Store
    let feed: Source
    let captures: [Int64]

    init() throws {
      home = try TemporaryHome()
      let store = try home.store()
      self.store = store
      var feed = Source(
        address: "https://news.arcadia.example/feed", title: "News", kind: .feed, addedAt: now)
      feed.id = try store.add(feed, by: "ada", at: now)
      self.feed = feed
      captures = try (0..<2).map { _ in
        try store.append(
          Capture(
            source: feed.id ?? 0, startedAt: now, address: feed.address, outcome: .changed,
            detail: ""), by: "fetch", at: now)
      }
    }

    func take(
      _ paths: [String], at capture: Int, identifiers: [String?] = [], in store: Store? = nil,
      within bounds: FeedBounds = FeedBounds()
    ) throws -> FeedTaking? {
      let documents = paths.enumerated().map { place, path in
        FeedDocument(
          source: Source(address: path, title: path, feed: feed.id, addedAt: now),
          identifier: identifiers.dropFirst(place).first ?? nil)
      }
      return try (store ?? self.store).take(
        documents, of: feed, at: captures[capture], refused: 0, within: bounds, by: "feed 1",
        at: now)
    }
  }

  @Test func aDocumentOfAFeedThatSomebodyAddsIsTheirs() throws {
    let fed = try Fed()
    let address = "https://a.example/1"
    let taken = try #require(try fed.take([address], at: 0)?.added.first)
    let own = Source(address: address, title: "Report", country: "AL", addedAt: Self.now)

    let number = try fed.store.add(own, by: "ada", at: Self.now)

    let standing = try #require(try fed.store.source(number))
    #expect(number == taken.id)
    #expect((standing.title, standing.country, standing.feed) == ("Report", "AL", nil))
    #expect(try fed.take([address], at: 1)?.known == 1)
    #expect(throws: StoreError.sourceExists(number, address: address)) {
      try fed.store.add(own, by: "ada", at: Self.now)
    }
  }

  @Test func anEntryIsKnownByItsAddressAndByItsIdentifier() throws {
    let fed = try Fed()

    let first = try fed.take(["https://a.example/1"], at: 0, identifiers: ["one"])
    let second = try fed.take(
      ["http://a.example/1", "https://a.example/moved", "https://a.example/2"], at: 1,
      identifiers: [nil, "one", nil])

    #expect(first?.added.map(\.address) == ["https://a.example/1"])
    #expect(second?.added.map(\.address) == ["https://a.example/2"])
    #expect(second?.known == 2)
  }

  @Test func twoStoresTakeTheEntriesOfACaptureOnce() throws {
    let fed = try Fed()
    let other = try fed.home.store()

    let first = try fed.take(["https://a.example/1"], at: 0)
    let second = try fed.take(["https://a.example/1"], at: 0, in: other)

    #expect(first?.added.count == 1)
    #expect(second == nil)
  }

  @Test func whatIsTooMuchIsLeftAndWhatIsEnoughIsToldOnce() throws {
    let fed = try Fed()
    let paths = (0..<9).map { "https://a.example/\($0)" }
    let bounds = FeedBounds(perFetch: 2, altogether: 3)

    let first = try fed.take(paths, at: 0, within: bounds)
    let body = try fed.store.takenBody(
      ofFeed: fed.feed.id ?? 0, at: fed.feed.address)
    let second = try fed.take(paths, at: 1, within: bounds)

    #expect((first?.added.count, first?.leftOver, first?.isFull) == (2, 7, false))
    #expect(body == nil)
    #expect((second?.added.count, second?.leftOver, second?.isFull) == (1, 6, true))
    #expect(try fed.store.events(limit: 9).map(\.kind) == [.full])
    #expect(try fed.store.documentCounts() == [fed.feed.id ?? 0: 3])
  }
}
