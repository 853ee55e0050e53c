import Foundation
import Indicators
import Synchronization
import Testing
import Tracking

/// Sources that are due, by a clock that the tests move.
@Suite struct DueTests {
  /// A clock that stands where it was set.
  private final class Clock: Sendable {
    private let moment = Mutex(TemporaryHome.moment)
    var now: Date { moment.withLock { $0 } }
    func set(hours: Double) {
      moment.withLock { $0 = TemporaryHome.moment + hours * 3600 }
    }
  }

  /// A home with one source; its address is not public, so that each fetch ends at once.
  private struct Watched {
    let home = TemporaryHome()
    let clock = Clock()
    let tracker: Tracker

    init(schedule: String, rhythm: String? = nil, patience: Int = 1000) async throws {
      let clock = clock
      var settings = TrackerSettings()
      settings.reserve = 0
      settings.patience = patience
      tracker = try home.tracker(settings: settings, now: { clock.now })
      var draft = SourceDraft(address: "http://127.0.0.1:9/arcadia")
      draft.schedule = schedule
      draft.rhythm = rhythm
      try await tracker.add(draft, by: "ada")
    }

    /// How many sources are fetched when it is asked so many hours after the beginning.
    @discardableResult
    func due(_ hours: Double, chance: Double = 0) async throws -> Int? {
      clock.set(hours: hours)
      return try await tracker.fetchDue(
        jobs: 1, by: "ada", worker: "test", chance: { chance }, telling: FetchTelling())
    }

    func alerts() async throws -> [SourceEvent.Kind] {
      try await tracker.alerts(limit: 100).reversed().map(\.kind)
    }
  }

  @Test func aSourceIsDueAtOnceAndThenByItsSchedule() async throws {
    let watched = try await Watched(schedule: "every 6h")
    defer { watched.home.remove() }

    #expect(try await watched.due(0) == 1)
    #expect(try await watched.due(0) == 0)
    #expect(try await watched.due(5.9) == 0)
    #expect(try await watched.due(6.1) == 1)
    #expect(try await watched.alerts() == [])
  }

  @Test func theNextRunIsToldAlsoBeforeAnybodyLookedWhatIsDue() async throws {
    let watched = try await Watched(schedule: "every 6h")
    defer { watched.home.remove() }
    let never = try await watched.tracker.history(ofSource: "1")
    try await watched.due(0)
    var draft = SourceDraft(address: "")
    draft.schedule = "every 2h"
    try await watched.tracker.set(draft, ofSource: "1", by: "ada")
    let changed = try await watched.tracker.history(ofSource: "1")

    #expect(never.next == never.source.addedAt)
    #expect(changed.next == TemporaryHome.moment + 2 * 3600)
  }

  @Test func aSourceIsFailingOnlyOnceItFailedTooOften() async throws {
    let watched = try await Watched(schedule: "every 6h", patience: 2)
    defer { watched.home.remove() }
    try await watched.due(0)
    let once = try await watched.tracker.sourceConditions().map(\.cause)
    try await watched.due(7)

    #expect(once == [.failed(.blockedAddress)])
    #expect(
      try await watched.tracker.sourceConditions().map(\.cause) == [.failing(.blockedAddress)])
  }

  @Test func whatAFailedRoundLeftIsTakenByTheNextOfTheSameWorker() async throws {
    let watched = try await Watched(schedule: "every 6h")
    defer { watched.home.remove() }
    let archive = watched.home.directory.appending(path: "archive")
    try? FileManager.default.removeItem(at: archive)
    try Data("in the way".utf8).write(to: archive)

    await #expect(throws: TrackingError.self) { try await watched.due(0) }
    try FileManager.default.removeItem(at: archive)

    #expect(try await watched.due(0.001) == 1)
    #expect(try await watched.due(0.002) == 0)
  }

  @Test func chanceSpreadsTheNextRun() async throws {
    let watched = try await Watched(schedule: "every 6h")
    defer { watched.home.remove() }

    #expect(try await watched.due(0, chance: 1) == 1)
    // The spread of six hours is a quarter of an hour.
    #expect(try await watched.due(6.2) == 0)
    #expect(try await watched.due(6.26) == 1)
  }

  @Test func runsThatWereMissedRunOnceAndAreTold() async throws {
    let watched = try await Watched(schedule: "every 6h")
    defer { watched.home.remove() }

    #expect(try await watched.due(0) == 1)
    #expect(try await watched.due(100) == 1)
    #expect(try await watched.due(100) == 0)
    #expect(try await watched.alerts() == [.missed])
  }

  @Test func manyMissedRunsAreToldTogether() async throws {
    let watched = try await Watched(schedule: "every 6h")
    defer { watched.home.remove() }
    for number in 1...4 {
      var draft = SourceDraft(address: "http://127.0.0.1:9/\(number)")
      (draft.title, draft.schedule) = ("Report \(number)", "every 6h")
      try await watched.tracker.add(draft, by: "ada")
    }

    #expect(try await watched.due(0) == 5)
    #expect(try await watched.due(100) == 5)
    let events = try await watched.tracker.alerts(limit: 9)
    #expect(events.map(\.kind) == [.missed])
    #expect(
      events.first?.sentence
        == "5 sources were not fetched at their times, the first since 2026-05-29T02:26:40Z: "
        + "http://127.0.0.1:9/arcadia, Report 1, Report 2 and 2 more; each is fetched once now.")
  }

  @Test func aClockThatWasAheadHoldsNothingUp() async throws {
    let watched = try await Watched(schedule: "every 6h")
    defer { watched.home.remove() }

    // Ten years ahead, then right again.
    #expect(try await watched.due(87_600) == 1)
    #expect(try await watched.due(0) == 0)
    #expect(try await watched.due(6.1) == 1)
    #expect(try await watched.alerts() == [])
  }

  @Test func aClockThatJumpsForwardFetchesOnce() async throws {
    let watched = try await Watched(schedule: "daily 03:30")
    defer { watched.home.remove() }

    #expect(try await watched.due(0) == 1)
    #expect(try await watched.due(87_600) == 1)
    #expect(try await watched.due(87_600.1) == 0)
    #expect(try await watched.alerts() == [.missed])
  }

  @Test func whatIsPausedIsNotDue() async throws {
    let watched = try await Watched(schedule: "every 6h", rhythm: "weekly")
    defer { watched.home.remove() }
    try await watched.tracker.set(.paused, ofSource: "1", by: "ada")

    #expect(try await watched.due(1000) == 0)
    #expect(try await watched.alerts() == [])
  }
}
