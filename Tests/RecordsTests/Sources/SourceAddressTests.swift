import Foundation
import Indicators
import Records
import Testing

/// A source of Arcadia whose site moves its documents.
@Suite struct SourceAddressTests {
  private static let old = "https://arcadia.example/law"
  private static let new = "https://law.arcadia.example/"

  /// A store with one source, which was fetched.
  private func store(in temporary: TemporaryHome) throws -> Store {
    let store = try temporary.store()
    let id = try add(at: Self.old, to: store)
    try store.append(
      Capture(
        source: id, startedAt: moment(2), address: Self.old, outcome: .changed, detail: "First."),
      by: "ada", at: moment(2))
    return store
  }

  @discardableResult
  private func add(at address: String, to store: Store) throws -> Int64 {
    try store.add(
      Source(address: address, title: "Law", schedule: "every 6h", addedAt: moment(1)), by: "ada",
      at: moment(1))
  }

  private func move(_ id: Int64 = 1, to address: String, in store: Store, at second: Double) throws
  {
    try store.change(id, by: "eve", reason: "a new site", at: moment(second)) {
      $0.address = address
    }
  }

  @Test func aSourceThatMovesKeepsItsCapturesAndItsEarlierAddress() throws {
    let temporary = try TemporaryHome()
    let store = try store(in: temporary)

    try move(to: Self.new, in: store, at: 3)

    #expect(try store.sources().map(\.address) == [Self.new])
    #expect(try store.source(at: Self.new)?.id == 1)
    #expect(try store.source(at: Self.old)?.id == 1)
    #expect(try store.captures(of: 1, limit: 9).map(\.address) == [Self.old])
    let former = try #require(try store.formerAddresses(of: 1).first)
    #expect((former.address, former.since, former.until) == (Self.old, moment(1), moment(3)))
    #expect((former.author, former.reason) == ("eve", "a new site"))
    #expect(try store.check() == [])
  }

  @Test func itIsDueAtOnceAtItsNewAddress() throws {
    let temporary = try TemporaryHome()
    let store = try store(in: temporary)
    try store.changeWatches { _, watch in
      watch.nextRun = moment(9)
      watch.health.movedTo = Self.new
      return nil
    }

    try move(to: Self.new, in: store, at: 3)

    let watch = try store.watches()[1]
    #expect(watch?.nextRun == moment(3))
    #expect(watch?.schedule == "every 6h")
    #expect(watch?.health.movedTo == nil)
  }

  @Test func anAddressThatAnotherSourceHasIsRefusedUntilThatIsRemoved() throws {
    let temporary = try TemporaryHome()
    let store = try store(in: temporary)
    let other = try add(at: Self.new, to: store)

    #expect(throws: StoreError.addressTaken(other, address: Self.new)) {
      try move(to: Self.new, in: store, at: 3)
    }
    #expect(try store.source(1)?.address == Self.old)
    #expect(try store.acts(limit: 9).count == 3)
    try store.setState(.dead, of: other, by: "ada", at: moment(4))
    try move(to: Self.new, in: store, at: 5)

    #expect(try store.source(at: Self.new)?.id == 1)
    #expect(throws: StoreError.sourceExists(1, address: Self.new)) {
      try store.setState(.active, of: other, by: "ada", at: moment(6))
    }
  }

  @Test func whatASourceHasLeftMayBeWatchedAnewByHandButNotByAList() throws {
    let temporary = try TemporaryHome()
    let store = try store(in: temporary)
    try move(to: Self.new, in: store, at: 3)
    let listed = Source(address: Self.old, title: "Law", addedAt: moment(4))

    let count = try store.add([listed], from: "sources.yaml", by: "ada", at: moment(4))
    let anew = try add(at: Self.old, to: store)

    #expect(count == 0)
    #expect(anew == 2)
    #expect(try store.source(at: Self.old)?.id == 2)
    #expect(try store.sourcesByAddress() == [Self.new: 1, Self.old: 2])
  }

  @Test func aSourceCanGoBack() throws {
    let temporary = try TemporaryHome()
    let store = try store(in: temporary)
    try move(to: Self.new, in: store, at: 3)

    try move(to: Self.old, in: store, at: 4)

    #expect(try store.source(1)?.address == Self.old)
    #expect(try store.formerAddresses(of: 1).map(\.address) == [Self.old, Self.new])
  }

  @Test func whatWasRemovedIsSaidToBeResumedRatherThanAddedAgain() throws {
    let temporary = try TemporaryHome()
    let store = try store(in: temporary)
    try store.setState(.dead, of: 1, by: "ada", at: moment(3))

    #expect(throws: StoreError.sourceRemoved(1, address: Self.old)) {
      try add(at: Self.old, to: store)
    }
  }
}
