import Foundation
import Indicators
import Records
import Testing

@testable import Tracking

/// What is no evidence, no answer to a change, or no decision is refused, and nothing is stored.
@Suite struct EvidenceFaultTests {
  private static let framework: Code<Framework> = "arcadian"

  private static let faults: [(@Sendable (inout EvidenceDraft) -> Void, String)] = [
    ({ $0.quote = " \n" }, "it is empty"),
    ({ $0.quote = "... – ?" }, "it has no word"),
    ({ $0.quote = String(repeating: "word ", count: 2001) }, "10005 characters and may have 10000"),
    ({ $0.language = "klingonish-xyz" }, "\"klingonish-xyz\" is not known"),
    ({ $0.page = "" }, "such as 12, 12-13 or xii"),
    ({ $0.page = "1\n2" }, "such as 12, 12-13 or xii"),
    ({ $0.replaces = 99 }, "no standing evidence 99"),
  ]

  @Test(arguments: faults.indices)
  func whatIsNoEvidenceIsRefusedAndNothingIsStored(number: Int) async throws {
    let page = try await WatchedPage()
    defer { page.home.remove() }
    let cell = try await EvidenceTests.observe(in: page)
    var draft = EvidenceDraft(cell: cell, source: WatchedPage.address)
    Self.faults[number].0(&draft)

    let thrown = await #expect(throws: TrackingError.self) {
      try await page.tracker.add(draft, framework: Self.framework, by: "ada")
    }

    #expect(thrown?.description.contains(Self.faults[number].1) == true, "\(thrown as Any)")
    #expect(try await page.tracker.evidence(.all).isEmpty)
  }

  @Test func anObservationIsNotLeftToStandWithoutAReason() async throws {
    let page = try await WatchedPage()
    defer { page.home.remove() }
    _ = try await EvidenceTests.observe(in: page, citing: "Nothing else is ruled here.")
    for text in ["Nothing else is ruled here.", "All else is free and ruled elsewhere."] {
      try await page.publish(WatchedPage.page(text))
      try await page.tracker.readTexts(by: "ada")
    }
    let id = try #require(await page.tracker.evidence(.reopened).first?.evidence.id)

    await #expect(throws: TrackingError.self) {
      try await page.tracker.confirm(evidence: id, by: "ada", reason: "  ")
    }

    #expect(try await page.tracker.evidence(.reopened).count == 1)
  }

  @Test func onlyAChangeIsDecidedAndSentToOneExpert() async throws {
    let page = try await WatchedPage()
    defer { page.home.remove() }
    let first = try #require(try await page.publish(WatchedPage.page("One thing.")).id)
    let second = try #require(try await page.publish(WatchedPage.page("Another thing.")).id)

    await #expect(throws: TrackingError.self) {
      try await page.tracker.decide(.noise, ofCapture: first, by: "ada")
    }
    for name in [" ", "ana\nbob", String(repeating: "a", count: 201)] {
      await #expect(throws: TrackingError.self) {
        try await page.tracker.decide(.expert, ofCapture: second, expert: name, by: "ada")
      }
    }

    #expect(try await page.tracker.change(ofCapture: first).decisions.isEmpty)
    #expect(try await page.tracker.change(ofCapture: second).decisions.isEmpty)
  }
}
