import Foundation
import Indicators
import Records
import Testing

@testable import Tracking

struct SourceConditionTests {
  @Test func aSourceThatMovedForGoodWantsAttentionAndNamesItsNewAddress() async throws {
    let home = TemporaryHome()
    defer { home.remove() }
    let tracker = try home.tracker()
    defer { try? tracker.close() }
    for address in ["https://gazette.arcadia.example/", "https://law.arcadia.example/"] {
      try await tracker.add(SourceDraft(address: address), by: "ada")
    }
    for (source, target) in [(1, nil), (2, "https://law.arcadia.example/new")] as [(Int64, String?)]
    {
      var capture = Capture(
        source: source, startedAt: TemporaryHome.moment, milliseconds: 1,
        address: target == nil
          ? "https://gazette.arcadia.example/" : "https://law.arcadia.example/",
        outcome: target == nil ? .unchanged : .moved,
        detail: "It is there.")
      capture.movedTo = target
      _ = try tracker.store.append(capture, by: "ada", at: TemporaryHome.moment)
    }

    let conditions = try await tracker.sourceConditions()

    #expect(
      conditions.map(\.cause) == [.moved(to: "https://law.arcadia.example/new"), .inOrder])
  }

  @Test func aSourceThatWasMovedWaitsForItsFirstFetchThere() async throws {
    let home = TemporaryHome()
    defer { home.remove() }
    let tracker = try home.tracker()
    defer { try? tracker.close() }
    try await tracker.add(SourceDraft(address: "https://law.arcadia.example/"), by: "ada")
    var capture = Capture(
      source: 1, startedAt: TemporaryHome.moment, address: "https://law.arcadia.example/",
      outcome: .moved, detail: "It is elsewhere.")
    capture.movedTo = "https://law.arcadia.example/new"
    _ = try tracker.store.append(capture, by: "ada", at: TemporaryHome.moment)

    try await tracker.set(
      SourceDraft(address: ""), address: capture.movedTo, ofSource: "1", by: "ada")

    #expect(try await tracker.sourceConditions().map(\.cause) == [.notFetchedThere])
    #expect(try await tracker.history(ofSource: "1").movedTo == nil)
  }
}
