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
        address: "https://arcadia.example/", outcome: target == nil ? .unchanged : .moved,
        detail: "It is there.")
      capture.movedTo = target
      _ = try tracker.store.append(capture, by: "ada", at: TemporaryHome.moment)
    }

    let conditions = try await tracker.sourceConditions()

    #expect(
      conditions.map(\.cause) == [.moved(to: "https://law.arcadia.example/new"), .inOrder])
  }
}
