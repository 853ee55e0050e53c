import Foundation
import Indicators
import Reading
import Records
import Testing

@testable import Tracking

@Suite struct EvidenceTests {
  private static let framework: Code<Framework> = "arcadian"
  private static let text = """
    framework: arcadian
    title: {en: Arcadian}
    countries: [AL]
    cycles: [{id: "2023", from: 2023-01-01, to: 2023-12-31}]
    nodes:
      - {id: "1", title: {en: One}, value: number, normalise: {kind: goalposts, low: 0, high: 10}}
    """

  /// A page with an observation that cites it.
  private func cited(_ quote: String) async throws -> WatchedPage {
    let page = try await WatchedPage()
    _ = try await Self.observe(in: page, citing: quote)
    return page
  }

  /// Loads a framework and enters an observation, which may cite the page; gives its cell.
  static func observe(in page: WatchedPage, citing quote: String? = nil) async throws -> Cell {
    let file = page.home.directory.appending(path: "arcadian.yaml")
    try Self.text.write(to: file, atomically: true, encoding: .utf8)
    _ = try await page.tracker.load(frameworkFile: file, by: "ada")
    var draft = ObservationDraft(indicator: "1", country: "AL", cycle: "2023", value: "3")
    if let quote { (draft.evidence, draft.quote) = (WatchedPage.address, quote) }
    _ = try await page.tracker.record(draft, framework: Self.framework, by: "ada")
    return try await page.tracker.cell(
      indicator: "1", country: "AL", cycle: "2023", facet: nil, framework: Self.framework)
  }

  private static let law =
    "Article 4. Associations are registered free of charge. Article 5. They choose their own name."

  @Test func theQuoteIsLookedForOnceThereIsAText() async throws {
    let page = try await cited("registered FREE of charge")
    defer { page.home.remove() }
    #expect(try await page.tracker.evidence(.all).isEmpty)
    try await page.publish(WatchedPage.page(Self.law))

    let report = try await page.tracker.readTexts(by: "ada")

    let found = try #require(await page.tracker.evidence(.all).first?.evidence)
    #expect(report.tied == 1)
    #expect(found.state == .current)
    #expect(found.anchor?.passage == "registered free of charge")
    #expect(!found.isExact)
    #expect(try await page.tracker.readTexts(by: "ada").tied == 0)
  }

  @Test func aChangedPassageReopensAndAChangeElsewhereDoesNot() async throws {
    let page = try await cited("Associations are registered free of charge.")
    defer { page.home.remove() }
    try await page.publish(WatchedPage.page(Self.law))
    try await page.tracker.readTexts(by: "ada")

    try await page.publish(WatchedPage.page(Self.law.replacing("own name", with: "own seat")))
    #expect(try await page.tracker.readTexts(by: "ada").reopened == 0)
    #expect(try await page.tracker.evidence(.all).first?.evidence.state == .changedSince)
    try await page.publish(
      WatchedPage.page(Self.law.replacing("free of charge", with: "for a fee")))
    #expect(try await page.tracker.readTexts(by: "ada").reopened == 1)

    let reopened = try #require(await page.tracker.evidence(.reopened).first)
    #expect(reopened.evidence.state == .changed)
    let pieces = reopened.difference?.changes.first?.pieces.filter { $0.fate != .kept }
    #expect(pieces?.map(\.text) == ["free of charge", "for a fee"])
    try await page.tracker.confirm(evidence: reopened.evidence.id, by: "ada", reason: "as before")
    #expect(try await page.tracker.evidence(.reopened).isEmpty)
  }

  @Test func aVanishedPassageReopensAndAnErrorPageDoesNot() async throws {
    let page = try await cited("Associations are registered free of charge.")
    defer { page.home.remove() }
    try await page.publish(WatchedPage.page(Self.law))
    try await page.tracker.readTexts(by: "ada")

    try await page.publish(
      "<html><head><title>Page not found</title></head><body>404</body></html>")
    #expect(try await page.tracker.readTexts(by: "ada").reopened == 0)
    try await page.publish(WatchedPage.page("Nothing of this law is in force any more."))
    #expect(try await page.tracker.readTexts(by: "ada").reopened == 1)

    #expect(try await page.tracker.evidence(.reopened).first?.evidence.state == .vanished)
  }

  @Test func whatIsNotFoundIsKeptAndFlagged() async throws {
    let page = try await cited("Associations pay a fee to be registered by the court.")
    defer { page.home.remove() }
    try await page.publish(WatchedPage.page(Self.law))
    try await page.tracker.readTexts(by: "ada")

    #expect(try await page.tracker.evidence(.all).first?.evidence.state == .missing)
  }

  @Test func evidenceIsAddedToACellAndWithdrawn() async throws {
    let page = try await cited("Associations are registered free of charge.")
    defer { page.home.remove() }
    try await page.publish(WatchedPage.page(Self.law))
    try await page.tracker.readTexts(by: "ada")
    let cell = try await page.tracker.cell(
      indicator: "1", country: "AL", cycle: "2023", facet: nil, framework: Self.framework)
    var draft = EvidenceDraft(cell: cell, source: "\(page.source)")
    draft.quote = " \n"
    await #expect(throws: TrackingError.self) {
      try await page.tracker.add(draft, framework: Self.framework, by: "bob")
    }
    (draft.quote, draft.strength) = ("They choose their own name.", .law)

    let added = try await page.tracker.add(draft, framework: Self.framework, by: "bob")
    let all = try await page.tracker.evidence(.cell(cell, framework: Self.framework, version: nil))
    try await page.tracker.withdraw(evidence: added.id, by: "bob")

    #expect(all.map(\.evidence.state) == [.current, .current])
    #expect(all.last?.evidence.strength == .law)
    #expect(try await page.tracker.evidence(.all).count == 1)
    await #expect(throws: TrackingError.self) {
      try await page.tracker.withdraw(evidence: added.id, by: "bob")
    }
  }
}
