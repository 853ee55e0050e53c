import Foundation
import Indicators
import Testing

@testable import Records

/// Evidence that several processes tie at the same moment.
struct EvidenceRaceTests {
  @Test func whatCameWithARevisionIsTiedOnceThoughTwoStoresFoundItUntied() async throws {
    let temporary = try TemporaryHome()
    let first = try temporary.store(Arcadia.framework)
    let second = try temporary.store()
    let entry = try cited(in: first)

    let stores = [first, second, first, second]
    let added = try await withThrowingTaskGroup(of: Int.self) { group in
      for store in stores {
        group.addTask { try store.add([entry], by: "ada", at: moment(3)).count }
      }
      return try await group.reduce(0, +)
    }

    #expect(added == 1)
    #expect(try second.evidence().count == 1)
    // An act that did nothing is none.
    #expect(try first.acts(limit: 9).count { $0.kind == .evidence } == 1)
  }

  @Test func whatSomebodyAddsByItselfIsNotTakenForTheSame() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework)
    var entry = try cited(in: store)
    entry.revision = nil

    try store.add([entry], by: "ada", at: moment(3))
    try store.add([entry], by: "eve", at: moment(4))

    #expect(try store.evidence().count == 2)
  }

  @Test func evidenceOfWhatNobodyObservedIsRefused() throws {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework)
    let entry = try cited(in: store)
    var (elsewhere, another) = (entry, entry)
    elsewhere.cell = Cell(indicator: "1.a", country: "BO", cycle: "2021", facet: .law)
    another.assessor = "eve"
    (elsewhere.revision, another.revision) = (nil, nil)

    #expect(throws: StoreError.noObservation(elsewhere.cell, assessor: "", others: [])) {
      try store.add([elsewhere], by: "ada", at: moment(3))
    }
    let refused = StoreError.noObservation(entry.cell, assessor: "eve", others: [""])
    #expect(throws: refused) { try store.add([entry, another], by: "ada", at: moment(3)) }

    #expect(refused.description.hasSuffix("assessor who said something: nobody named."))
    #expect(try store.evidence().isEmpty)
    #expect(try store.check() == [])
  }

  /// Evidence of the last revision of an observation, which no store holds yet.
  private func cited(in store: Store) throws -> EvidenceEntry {
    try store.append(
      Arcadia.framework.table(.value(3), ObservationDetail()), by: "ada", at: moment(1))
    let revision = try #require(try store.acts(limit: 1).first?.id)
    let source = try store.add(
      Source(address: "https://arcadia.example/", title: "Gazette", addedAt: moment(2)),
      by: "ada", at: moment(2))
    var entry = EvidenceEntry(
      framework: "arcadian-freedom", version: 1,
      cell: Cell(indicator: "1.a", country: "AR", cycle: "2021", facet: .law), assessor: "",
      source: source, finding: .unsought)
    entry.revision = revision
    return entry
  }
}
