import Foundation
import Indicators
import Testing

@Suite struct SourceHealthTests {
  private var source: Source {
    Source(
      id: 7, address: "https://arcadia.example/law", title: "Law of Arcadia",
      indicators: ["1.1.a", "1.2.b"], rhythm: .weekly, addedAt: day(0))
  }

  private func day(_ number: Double) -> Date {
    Date(timeIntervalSince1970: 1_780_000_000 + number * 86_400)
  }

  private func capture(
    _ outcome: CaptureOutcome, _ number: Double, movedTo: String? = nil
  ) -> Capture {
    var capture = Capture(
      source: 7, startedAt: day(number), address: source.address, outcome: outcome,
      detail: "It was so.")
    capture.movedTo = movedTo
    return capture
  }

  /// The kinds of events that these captures give, a day apart.
  private func events(
    _ outcomes: [CaptureOutcome], patience: Int = 3
  ) -> [SourceEvent.Kind] {
    var health = SourceHealth()
    return outcomes.enumerated().flatMap { index, outcome in
      health.note(capture(outcome, Double(index)), of: source, patience: patience).map(\.kind)
    }
  }

  @Test func twoFailuresAreAHiccup() {
    #expect(events([.changed, .timeout, .serverError, .unchanged, .timeout, .gone]) == [])
  }

  @Test func manyFailuresGiveOneAlertAndOneRecovery() {
    let failures = [CaptureOutcome](repeating: .timeout, count: 40)

    #expect(events(failures) == [.failing])
    #expect(events(failures + [.unchanged, .unchanged]) == [.failing, .recovered])
    #expect(events([.gone], patience: 1) == [.failing])
  }

  @Test func whatWasStoppedIsNoFailure() {
    #expect(events([.timeout, .cancelled, .cancelled, .timeout, .cancelled]) == [])
    #expect(events([.timeout, .cancelled, .timeout, .cancelled, .timeout]) == [.failing])
  }

  @Test func anAlertNamesTheFailureAndTheIndicators() throws {
    var health = SourceHealth()

    let events = health.note(capture(.gone, 1), of: source, patience: 1)
    let event = try #require(events.first)

    #expect(
      event.sentence
        == "Law of Arcadia failed once (gone): It was so. It serves 1.1.a, 1.2.b.")
    #expect(event.source == 7)
    #expect(event.time == day(1))
  }

  @Test func silenceIsToldOnceAndEndsWithNews() throws {
    var health = SourceHealth()
    _ = health.note(capture(.changed, 0), of: source, patience: 3)
    let zone = TimeZone.gmt

    let early = health.noteSilence(of: source, at: day(7), in: zone)
    let silent = health.noteSilence(of: source, at: day(12), in: zone)
    let again = health.noteSilence(of: source, at: day(13), in: zone)
    let unchanged = health.note(capture(.unchanged, 13), of: source, patience: 3)
    let heard = health.note(capture(.changed, 14), of: source, patience: 3)

    #expect(early == nil)
    let sentence = try #require(silent).sentence
    #expect(sentence.hasSuffix("though its rhythm is weekly. It serves 1.1.a, 1.2.b."))
    #expect(again == nil)
    #expect(unchanged == [])
    #expect(heard.map(\.kind) == [.heard])
  }

  @Test func aMoveIsToldOnceForEachAddress() {
    var health = SourceHealth()
    let targets = ["https://a.example/", "https://a.example/", "https://b.example/", nil]

    let told = targets.enumerated().map { index, target in
      health.note(capture(.moved, Double(index), movedTo: target), of: source, patience: 3).count
    }

    #expect(told == [1, 0, 1, 0])
  }

  @Test func aMoveNamesTheCommandThatFollowsIt() throws {
    var health = SourceHealth()

    let events = health.note(
      capture(.moved, 1, movedTo: "https://arcadia.example/new?a&b='"), of: source, patience: 3)

    let event = try #require(events.first)
    #expect(
      event.sentence
        == "Law of Arcadia has moved for good to https://arcadia.example/new?a&b='; "
        + #"`yardstick source set 7 --url 'https://arcadia.example/new?a&b='\'''` "#
        + "has it watched there.")
  }

  @Test func whatWasMovedWhileItWasFetchedIsNotToldToHaveMoved() {
    var (health, moved) = (SourceHealth(), source)
    moved.address = "https://arcadia.example/new"

    let events = health.note(
      capture(.moved, 1, movedTo: moved.address), of: moved, patience: 3)

    #expect(events == [])
  }

  @Test func whatWasNotLookedAtIsNotCalledSilentUntilItWasFetched() {
    var health = SourceHealth()
    _ = health.note(capture(.changed, 0), of: source, patience: 3)

    let early = health.noteSilence(of: source, at: day(30), in: .gmt, isDue: true)
    _ = health.note(capture(.unchanged, 30), of: source, patience: 3)
    let late = health.noteSilence(of: source, at: day(30), in: .gmt, isDue: true)

    #expect(early == nil)
    #expect(late?.kind == .silent)
  }
}
