import Foundation
import Indicators
import Records
import Testing

@Suite struct SourceTests {
  private let gazette = Source(
    address: "https://gazette.arcadia.example/", title: "Službeni glasnik", country: "AR",
    language: "sr-Cyrl", owner: "Kancelarija", licence: "CC BY 4.0",
    indicators: ["1.a", "1.b \"q\""], kind: .page, schedule: "daily",
    rhythm: .yearly(month: 5), authorities: "/etc/arcadia.pem", retention: .last(12),
    limits: SourceLimits(seconds: 30, bytes: 1 << 33), state: .paused, addedAt: moment(1))

  @Test func aSourceComesBackAsItWasAdded() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store()

    let id = try store.add(gazette, by: "ada", at: moment(1))

    var expected = gazette
    expected.id = id
    #expect(try store.sources() == [expected])
    #expect(try store.source(id) == expected)
    #expect(try store.source(at: gazette.address) == expected)
  }

  @Test func anEntryKnowsItsFeed() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store()
    let feed = try store.add(gazette, by: "ada", at: moment(1))

    let entry = try store.add(
      Source(
        address: "https://gazette.arcadia.example/1", title: "No. 1", feed: feed,
        addedAt: moment(2)), by: "ada", at: moment(2))

    #expect(try store.source(entry)?.feed == feed)
  }

  @Test func anAddressIsWatchedOnce() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store()
    let id = try store.add(gazette, by: "ada", at: moment(1))

    #expect(throws: StoreError.sourceExists(id, address: gazette.address)) {
      try store.add(gazette, by: "eve", at: moment(2))
    }
  }

  @Test func aStateIsAddedAndNothingOverwritten() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store()
    let id = try store.add(gazette, by: "ada", at: moment(1))

    try store.setState(.active, of: id, by: "eve", reason: "back online", at: moment(2))
    try store.setState(.active, of: id, by: "eve", at: moment(3))

    #expect(try store.source(id)?.state == .active)
    #expect(try store.source(id)?.addedAt == moment(1))
    #expect(try store.acts(limit: 9).map(\.reason) == ["back online", nil])
  }

  @Test func whatIsResumedIsDueAtOnceAndMissedNothing() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store()
    let id = try store.add(gazette, by: "ada", at: moment(1))
    try store.setState(.active, of: id, by: "ada", at: moment(2))
    try store.changeWatches { _, watch in
      watch.nextRun = moment(3)
      return nil
    }

    try store.setState(.paused, of: id, by: "ada", at: moment(4))
    let paused = try store.watches()[id]?.nextRun
    try store.setState(.active, of: id, by: "ada", at: moment(100_000))

    #expect(paused == moment(3))
    #expect(try store.watches()[id]?.nextRun == moment(100_000))
  }

  @Test func whatIsNotThereCannotBePaused() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store()

    #expect(throws: StoreError.unknownSource(7)) {
      try store.setState(.paused, of: 7, by: "ada", at: moment(1))
    }
  }
}
