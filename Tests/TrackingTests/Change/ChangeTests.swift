import Foundation
import Indicators
import Reading
import Records
import Testing

@testable import Tracking

@Suite struct ChangeTests {
  private static let law =
    "Article 4. Associations are registered free of charge within 30 days of the application."

  @Test func aNewBodyWithTheSameTextIsNoise() async throws {
    let page = try await WatchedPage()
    defer { page.home.remove() }
    let body = WatchedPage.page(Self.law)

    #expect(try await page.publish(body).outcome == .changed)
    let nonce = body.replacing("<body>", with: "<body><script nonce=\"1\">1</script>")
    #expect(try await page.publish(nonce).outcome == .noiseOnly)
    let real = try await page.publish(body.replacing("30 days", with: "60 days"))
    #expect(real.outcome == .changed)
    #expect(real.detail == "The text has changed: 1 word removed, 1 added.")
  }

  @Test func withoutATextOnEitherSideTheBytesDecide() async throws {
    let page = try await WatchedPage()
    defer { page.home.remove() }
    try await page.publish("<html><body><img src=\"law-30.png\"></body></html>")

    let other = try await page.publish("<html><body><img src=\"law-60.png\"></body></html>")

    #expect(other.outcome == .changed)
    #expect(other.detail == "The bytes differ, and there is no text to compare.")
  }

  @Test func aPageThatSaysNotFoundNeverBecomesTheBaseline() async throws {
    let page = try await WatchedPage()
    defer { page.home.remove() }
    try await page.publish(WatchedPage.page(Self.law))
    try await page.tracker.readTexts(by: "ada")

    let lost = try await page.publish(
      "<html><head><title>Sayfa bulunamadı</title></head><body>Page not found</body></html>")
    let back = try await page.publish(WatchedPage.page(Self.law, clock: 2))

    #expect(lost.outcome == .soft404)
    #expect(lost.warnings.contains(.soft404))
    #expect(back.outcome == .changed)
    #expect(back.detail.contains("1 word removed, 1 added"))
  }

  @Test func aFirstPageThatSaysNotFoundIsFoundOutWhenItIsRead() async throws {
    let page = try await WatchedPage()
    defer { page.home.remove() }
    let first = try await page.publish(
      "<html><head><title>404 Not Found</title></head><body>Error 404</body></html>")
    #expect(first.outcome == .changed)

    let report = try await page.tracker.readTexts(by: "ada")

    #expect(report.texts == 1)
    #expect(try page.tracker.store.capture(first.id ?? 0)?.outcome == .soft404)
    #expect(try page.tracker.store.lastGoodCapture(of: page.source) == nil)
    #expect(try await page.tracker.readTexts(by: "ada").texts == 0)
  }

  @Test func aBodyThatCannotBeHadNowIsReadWhenItCan() async throws {
    let page = try await WatchedPage()
    defer { page.home.remove() }
    let first = try await page.publish(WatchedPage.page(Self.law))
    let digest = try #require(first.digest)
    let path = page.home.directory.appending(
      path: "archive/\(digest.hex.prefix(1))/\(digest.hex.dropFirst().prefix(1))/\(digest.hex)")
    let body = try Data(contentsOf: path)
    try FileManager.default.removeItem(at: path)

    // It was taken for a change, for what it is to be compared with could not be had.
    let second = try await page.publish(WatchedPage.page(Self.law) + "<!-- 2 -->")
    #expect(second.outcome == .changed)

    let without = try await page.tracker.readTexts(by: "ada")
    try body.write(to: path)
    let with = try await page.tracker.readTexts(by: "ada")

    #expect((without.texts, without.postponed) == (0, 2))
    #expect((with.texts, with.unreadable, with.postponed) == (2, 0, 0))
    #expect(try page.tracker.store.capture(second.id ?? 0)?.outcome == .noiseOnly)
  }

  @Test func aDocumentThatBecomesAPageIsOfTheWrongType() async throws {
    let page = try await WatchedPage()
    defer { page.home.remove() }
    try await page.publish("Law of Arcadia", type: "application/pdf")

    #expect(try await page.publish(WatchedPage.page(Self.law)).outcome == .wrongType)
  }

  @Test func aRuleIgnoresFromThenOnAndIsReplayedOverThePast() async throws {
    let page = try await WatchedPage()
    defer { page.home.remove() }
    for clock in 1...3 { try await page.publish(WatchedPage.page(Self.law, clock: clock)) }
    let real = try await page.publish(
      WatchedPage.page(Self.law.replacing("free of charge", with: "for a fee"), clock: 4))
    try await page.tracker.decide(.matters, ofCapture: real.id ?? 0, by: "ada")
    var rules = NoiseRules()
    rules.patterns = ["Visitors: \\d+"]

    let replay = try await page.tracker.replay(rules, ofSource: "\(page.source)")
    var greedy = rules
    greedy.patterns.append("Associations .*")
    let tooMuch = try await page.tracker.replay(greedy, ofSource: "\(page.source)")
    try await page.tracker.set(rules, ofSource: "\(page.source)", by: "ada", reason: "a counter")

    #expect((replay.steps.count, replay.saved, replay.hiddenReal) == (3, 2, 0))
    #expect((tooMuch.saved, tooMuch.hiddenReal) == (3, 1))
    let next = try await page.publish(
      WatchedPage.page(Self.law.replacing("free of charge", with: "for a fee"), clock: 5))
    #expect(next.outcome == .noiseOnly)
    let difference = try await page.tracker.difference(between: real.id ?? 0, and: next.id ?? 0)
    #expect(difference.comparison.verdict == .noise)
    #expect(difference.comparison.changes.count == 1)
  }

  @Test func aWrongRuleIsRefused() async throws {
    let page = try await WatchedPage()
    defer { page.home.remove() }
    var rules = NoiseRules()
    rules.patterns = ["(a"]

    await #expect(throws: TrackingError.self) {
      try await page.tracker.set(rules, ofSource: "\(page.source)", by: "ada")
    }
    #expect(try await page.tracker.noise(ofSource: "\(page.source)").isEmpty)
  }

  @Test func somebodySeesWhatChangedSinceTheLastLook() async throws {
    let page = try await WatchedPage()
    defer { page.home.remove() }
    let name = "\(page.source)"
    for days in ["30", "40", "50"] {
      let capture = try await page.publish(
        WatchedPage.page(Self.law.replacing("30", with: days)))
      if days == "40" {
        try await page.tracker.look(atCapture: capture.id ?? 0, by: "ada")
        // Looking back at an earlier version makes nothing unseen.
        try await page.tracker.look(atCapture: 1, by: "ada")
      }
    }

    let forAda = try await page.tracker.difference(ofSource: name, sinceLastLookOf: "ada")
    let forBob = try await page.tracker.difference(ofSource: name, sinceLastLookOf: "bob")
    try await page.tracker.look(atCapture: forAda?.new.id ?? 0, by: "ada")

    #expect(forAda?.comparison.changes.first?.pieces.map(\.text) == ["40", "50"])
    #expect(forBob?.comparison.changes.first?.pieces.map(\.text) == ["30", "50"])
    #expect(try await page.tracker.difference(ofSource: name, sinceLastLookOf: "ada") == nil)
    #expect(try await page.tracker.changesToTriage().count == 2)
  }

  @Test func aTextIsFoundInEitherScriptWithItsPassage() async throws {
    let page = try await WatchedPage()
    defer { page.home.remove() }
    try await page.publish(WatchedPage.page("Члан 1. Закон о медијима уређује јавно информисање."))
    try await page.tracker.readTexts(by: "ada")

    let found = try #require(await page.tracker.search("zakon MEDIJIMA").first)
    let scalars = Array(found.passage.unicodeScalars)

    #expect(
      found.highlights.map { String(String.UnicodeScalarView(scalars[$0])) } == [
        "Закон", "медијима",
      ])
    #expect(try await page.tracker.search("\"o medijima uređuje\"").count == 1)
    #expect(try await page.tracker.search("medijima zakonik").isEmpty)
    await #expect(throws: TrackingError.self) { try await page.tracker.search(" - ") }
  }
}
