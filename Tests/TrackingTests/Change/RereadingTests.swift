import Foundation
import Indicators
import Reading
import Records
import Testing

@testable import Tracking

@Suite struct RereadingTests {
  private static let law =
    "Article 4. Associations are registered free of charge. Article 5. They choose their own name."

  /// A page whose last version could not be read, as a fetch records it.
  private func unread(_ versions: [String]) async throws -> (WatchedPage, [Capture]) {
    let page = try await WatchedPage()
    var captures: [Capture] = []
    for version in versions { captures.append(try await page.publish(WatchedPage.page(version))) }
    let last = try #require(captures.last)
    let source = try page.tracker.source(named: "\(page.source)")
    var text = CaptureText(
      digest: try #require(last.digest), hints: TextSource.hints(last, source, NoiseRules()),
      extractor: TextSource.extractor, readAt: TemporaryHome.moment, text: "")
    (text.fault, text.warnings) = ("It crashed.", [.unreadable])
    try page.tracker.store.keep(
      [.init(text, words: "", of: last.id ?? 0)], by: "ada", at: TemporaryHome.moment)
    try await page.tracker.readTexts(by: "ada")
    return (page, captures)
  }

  @Test func whatCouldNotBeReadIsSearchedOnceItIsReadAnew() async throws {
    let (page, captures) = try await unread([Self.law])
    defer { page.home.remove() }
    let tracker = page.tracker
    #expect(try await tracker.search("associations").isEmpty)
    #expect(try await tracker.unreadableCaptures() == [captures[0].id])

    let reading = try await tracker.readAnew(capture: captures[0].id ?? 0, by: "ada")

    #expect(reading.outcome == .read(105))
    #expect(try await tracker.search("associations").count == 1)
    #expect(try await tracker.unreadableCaptures().isEmpty)
    #expect(
      try await tracker.readAnew(capture: captures[0].id ?? 0, by: "ada").outcome == .same(105))
  }

  @Test func whatCouldNotBeComparedIsJudgedOnceItIsReadAnew() async throws {
    let (page, captures) = try await unread([Self.law])
    defer { page.home.remove() }
    let next = try await page.publish(WatchedPage.page(Self.law).replacing("<p>", with: "<p >"))
    try await page.tracker.readTexts(by: "ada")
    #expect(try page.tracker.store.capture(next.id ?? 0)?.outcome == .changed)

    _ = try await page.tracker.readAnew(capture: captures[0].id ?? 0, by: "ada")

    #expect(try page.tracker.store.capture(captures[0].id ?? 0)?.outcome == .changed)
    #expect(try page.tracker.store.capture(next.id ?? 0)?.outcome == .noiseOnly)
  }

  @Test func aQuoteIsLookedForOnceItsDocumentIsReadAnew() async throws {
    let (page, captures) = try await unread([Self.law])
    defer { page.home.remove() }
    let cell = try await EvidenceTests.observe(in: page)
    var draft = EvidenceDraft(cell: cell, source: "\(page.source)")
    draft.quote = "registered free of charge"
    let added = try await page.tracker.add(draft, framework: "arcadian", by: "ada")
    #expect(try page.tracker.store.evidence(added.id)?.state == .unsought)

    _ = try await page.tracker.readAnew(capture: captures[0].id ?? 0, by: "ada")
    try await page.tracker.readTexts(by: "ada")

    let found = try #require(try page.tracker.store.evidence(added.id))
    #expect(found.state == .current)
    #expect(found.checkedPassage == "registered free of charge")
  }

  @Test func aReadingThatFailsLeavesWhatWasReadBefore() async throws {
    let page = try await WatchedPage()
    defer { page.home.remove() }
    let capture = try await page.publish(WatchedPage.page(Self.law))
    try await page.tracker.readTexts(by: "ada")
    let hex = try #require(capture.digest?.hex)
    let file = page.home.directory.appending(
      path: "archive/\(hex.prefix(1))/\(hex.dropFirst().prefix(1))/\(hex)")
    try FileManager.default.removeItem(at: file)

    let reading = try await page.tracker.readAnew(capture: capture.id ?? 0, by: "ada")

    guard case .unreadable(let reason) = reading.outcome else {
      Issue.record("\(reading.outcome)")
      return
    }
    #expect(reason.contains("missing"))
    #expect(try await page.tracker.search("associations").count == 1)
  }

  @Test func aBodyThatGoesWhileItIsReadIsNotCalledDamaged() async throws {
    let page = try await WatchedPage()
    defer { page.home.remove() }
    let capture = try await page.publish(WatchedPage.page(Self.law))
    let bodies = try page.tracker.bodies()
    let source = try page.tracker.source(named: "\(page.source)")
    let texts = TextSource(
      store: page.tracker.store, bodies: bodies,
      reader: WaitingReader { request in
        try? FileManager.default.removeItem(atPath: request.path)
        return .failure(.damaged)
      }, now: { TemporaryHome.moment })

    #expect(try texts.text(of: capture, source, NoiseRules()) == nil)
  }
}
