import Foundation
import Indicators
import Records
import Scoring
import Tables
import Testing
import Tracking

@Suite struct TrackerTests {
  @Test func whatShipsIsLoadedAndASecondTimeChangesNothing() async throws {
    let home = TemporaryHome()
    defer { home.remove() }
    let tracker = try home.tracker()
    let folder = try IndicatorFolder(TemporaryHome.folder)

    let first = try await tracker.loadBundle(folder, by: "ada")
    let second = try await tracker.loadBundle(folder, by: "ada")

    #expect(first.frameworks == 9)
    #expect(first.observations > 2000)
    #expect(second == BundleReport())
    #expect(try await tracker.sources().allSatisfy { $0.source.state == .paused })
  }

  @Test func pressFreedomBreaksBetween2021And2022() async throws {
    let home = TemporaryHome()
    defer { home.remove() }
    let tracker = try home.tracker()
    _ = try await tracker.loadBundle(IndicatorFolder(TemporaryHome.folder), by: "ada")

    let board = try await tracker.scoreboard(framework: "press-freedom-index")
    let cycle = try #require(board.cycles.firstIndex { $0.code == "2022" })
    let next = try #require(board.cycles.firstIndex { $0.code == "2023" })

    for country in board.countries.indices {
      let change = board.change(node: 0, country: country, cycle: cycle)
      #expect(change.mark == .break)
      #expect(change.difference == nil)
      #expect(board.change(node: 0, country: country, cycle: next).mark != .break)
    }
  }

  /// The published scores of 2024, to two decimals (RSF World Press Freedom Index 2024).
  @Test(arguments: [
    ("AL", 54.10), ("BA", 58.85), ("XK", 60.19), ("ME", 73.21), ("MK", 73.78), ("RS", 54.48),
    ("TR", 31.60),
  ])
  func pressFreedomScoresOf2024AreReproduced(country: String, published: Double) async throws {
    let home = TemporaryHome()
    defer { home.remove() }
    let tracker = try home.tracker()
    _ = try await tracker.loadBundle(IndicatorFolder(TemporaryHome.folder), by: "ada")

    let board = try await tracker.scoreboard(framework: "press-freedom-index")
    let cycle = try #require(board.cycles.firstIndex { $0.code == "2024" })
    let place = try #require(board.countries.firstIndex { $0.code.rawValue == country })
    let score = try #require(board.score(node: 0, country: place, cycle: cycle).value)

    #expect(abs(score - published) <= 0.01)
  }

  @Test func aRecordedValueStandsFromItsMomentOn() async throws {
    let home = TemporaryHome()
    defer { home.remove() }
    let clock = Clock()
    let tracker = try home.tracker(now: { clock.now })
    try await tracker.load(frameworkFile: Self.arcadia(in: home), by: "ada")
    var draft = ObservationDraft(indicator: "1.a", country: "ARC", cycle: "2023", value: "4")
    draft.justification = "The new act is in force."
    _ = try await tracker.record(draft, framework: "arcadia", by: "ada")
    let before = clock.now
    clock.advance(by: 3600)
    draft.value = "2"
    _ = try await tracker.record(draft, framework: "arcadia", by: "ada", reason: "It was repealed.")

    let then = try await tracker.scoreboard(framework: "arcadia", asOf: before)
    let now = try await tracker.scoreboard(framework: "arcadia")

    #expect(then.score(node: 0, country: 0, cycle: 0).value == 75)
    #expect(now.score(node: 0, country: 0, cycle: 0).value == 25)
  }

  @Test func theSameValueAgainIsNoNewRevision() async throws {
    let home = TemporaryHome()
    defer { home.remove() }
    let tracker = try home.tracker()
    try await tracker.load(frameworkFile: Self.arcadia(in: home), by: "ada")
    let draft = ObservationDraft(indicator: "1.a", country: "ARC", cycle: "2023", value: "4")

    #expect(try await tracker.record(draft, framework: "arcadia", by: "ada") != nil)
    #expect(try await tracker.record(draft, framework: "arcadia", by: "ada") == nil)
  }

  @Test func aDraftThatCannotBeTrueIsRefusedWithAHint() async throws {
    let home = TemporaryHome()
    defer { home.remove() }
    let tracker = try home.tracker()
    try await tracker.load(frameworkFile: Self.arcadia(in: home), by: "ada")
    let draft = ObservationDraft(indicator: "1.b", country: "ARC", cycle: "2023", value: "6")

    let error = try await #require(throws: TrackingError.self) {
      try await tracker.record(draft, framework: "arcadia", by: "ada")
    }

    #expect(error.description.contains("Did you mean \"1.a\"?"), "\(error)")
  }

  @Test func oneWrongRowRefusesTheWholeFile() async throws {
    let home = TemporaryHome()
    defer { home.remove() }
    let tracker = try home.tracker()
    try await tracker.load(frameworkFile: Self.arcadia(in: home), by: "ada")
    let file = home.directory.appending(path: "rows.csv")
    try Data("indicator,country,cycle,value\n1.a,ARC,2023,4\n1.a,BOR,2023,9\n".utf8).write(to: file)

    let report = try await tracker.importObservations([file], framework: "arcadia", by: "ada")
    var lenient = ImportOptions()
    lenient.acceptsValid = true
    let accepted = try await tracker.importObservations(
      [file], framework: "arcadia", options: lenient, by: "ada")

    #expect(!report.isAccepted)
    #expect(report.new == 0)
    #expect(report.files.first?.problems.map(\.place.row) == [3])
    #expect(accepted.new == 1)
  }

  @Test func anUnknownFrameworkIsNamedWithAHint() async throws {
    let home = TemporaryHome()
    defer { home.remove() }
    let tracker = try home.tracker()
    try await tracker.load(frameworkFile: Self.arcadia(in: home), by: "ada")

    let error = try await #require(throws: TrackingError.self) {
      try await tracker.framework("arcada")
    }

    #expect(error.description == "No framework \"arcada\" is loaded. Did you mean \"arcadia\"?")
  }

  @Test func noChangeIsClaimedInsideTheUncertainty() async throws {
    let home = TemporaryHome()
    defer { home.remove() }
    let tracker = try home.tracker()
    _ = try await tracker.loadBundle(IndicatorFolder(TemporaryHome.folder), by: "ada")

    let board = try await tracker.scoreboard(framework: "civic-space")
    let cycle = try #require(board.latestCycle)
    let changes = board.framework.nodes.indices.flatMap { node in
      board.countries.indices.map { board.change(node: node, country: $0, cycle: cycle) }
    }

    #expect(board.uncertainty != nil)
    #expect(changes.contains { $0.mark == .withinUncertainty })
    #expect(changes.contains { $0.mark == .down })
  }

  @Test func aTextIsRecordedAndWeighsNothing() async throws {
    let home = TemporaryHome()
    defer { home.remove() }
    let tracker = try home.tracker()
    let file = home.directory.appending(path: "texts.yaml")
    try Data(
      """
      framework: texts
      title: {en: Texts}
      countries: [{code: ARC, name: {en: Arcadia}}]
      cycles: [{id: "2023"}]
      nodes: [{id: a, value: percent}, {id: b, value: text}, {id: c, value: text}]
      """.utf8
    ).write(to: file)
    try await tracker.load(frameworkFile: file, by: "ada")
    for (code, value) in [("a", "80"), ("b", "hello"), ("c", "world")] {
      let draft = ObservationDraft(indicator: code, country: "ARC", cycle: "2023", value: value)
      _ = try await tracker.record(draft, framework: "texts", by: "ada")
    }

    let score = try await tracker.scoreboard(framework: "texts")
      .score(node: 0, country: 0, cycle: 0)

    #expect(score.value == 80)
    #expect(score.coverage == 1)
  }

  /// A framework of two imaginary countries.
  static func arcadia(in home: TemporaryHome) throws -> URL {
    let file = home.directory.appending(path: "arcadia.yaml")
    try Data(
      """
      framework: arcadia
      title: {en: Arcadia and Borduria}
      countries: [{code: ARC, name: {en: Arcadia}}, {code: BOR, name: {en: Borduria}}]
      cycles: [{id: "2023"}]
      nodes:
        - {id: "1.a", value: grade, levels: {1: {en: worst}, 5: {en: best}}}
      """.utf8
    ).write(to: file)
    return file
  }
}

/// A clock that a test moves.
final class Clock: @unchecked Sendable {
  private let lock = NSLock()
  private var moment = TemporaryHome.moment

  var now: Date { lock.withLock { moment } }

  func advance(by seconds: TimeInterval) {
    lock.withLock { moment += seconds }
  }
}
