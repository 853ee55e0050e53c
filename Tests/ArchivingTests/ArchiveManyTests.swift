import Foundation
import Indicators
import Synchronization
import Testing

@testable import Archiving

struct ArchiveManyTests {
  @Test func everyErrandBecomesOneCapture() async throws {
    let home = try TemporaryArchive()
    let errands = (1...40).map { number in
      Errand(
        source: source(LoopbackServer.shared.address("/changing/\(UUID())"), id: Int64(number)))
    }
    let numbers = Mutex<[Int64]>([])

    try await home.archive.takeAll(errands, jobs: 8, now: { sampleDay }) { captures in
      for capture in captures { #expect(capture.outcome == .changed) }
      numbers.withLock { $0 += captures.map(\.source) }
    }

    #expect(numbers.withLock { $0.sorted() } == Array(1...40))
  }

  @Test func progressIsToldWhileAFetchRuns() async throws {
    let home = try TemporaryArchive()
    let steps = Mutex<[TransferProgress.Step]>([])

    try await home.archive.takeAll(
      [Errand(source: source(LoopbackServer.shared.address("/slow/1")))], jobs: 1,
      progress: { progress in steps.withLock { $0.append(progress.step) } }, now: { sampleDay },
      captured: { _ in })

    #expect(steps.withLock { $0.first } == .asking)
    #expect(steps.withLock { $0.last } == .keeping)
  }

  @Test func aFailureOfTheReceiverStopsTheRest() async throws {
    var settings = LoopbackServer.shared.settings
    settings.limits.total = .seconds(600)
    let home = try TemporaryArchive(settings)
    let errands = (1...4).map { number in
      Errand(source: source(LoopbackServer.shared.address(number == 1 ? "/plain" : "/drip")))
    }
    let began = ContinuousClock.now

    await #expect(throws: ArchiveProblem.noEngine) {
      try await home.archive.takeAll(errands, jobs: 4, now: { sampleDay }) { _ in
        throw ArchiveProblem.noEngine
      }
    }

    // The others would have dripped for minutes; the bound leaves room for a busy machine.
    #expect(began.duration(to: .now) < .seconds(80))
  }

  @Test func aPassingFailureIsTriedAgainAndEveryAttemptIsTold() async throws {
    var settings = LoopbackServer.shared.settings
    settings.retries = RetryRule(attempts: 3, first: .milliseconds(20))
    let home = try TemporaryArchive(settings)
    let paths = ["/flaky/\(UUID())", "/status/404", "/short"]
    let errands = paths.enumerated().map { index, path in
      Errand(source: source(LoopbackServer.shared.address(path), id: Int64(index)))
    }
    let told = Mutex<[Int64: [CaptureOutcome]]>([:])

    try await home.archive.takeAll(errands, jobs: 2, now: { sampleDay }) { captures in
      told.withLock { told in
        for capture in captures { told[capture.source, default: []].append(capture.outcome) }
      }
    }

    #expect(told.withLock { $0[0] } == [.serverError, .serverError, .changed])
    #expect(told.withLock { $0[1] } == [.gone])
    #expect(told.withLock { $0[2] } == [.badResponse, .badResponse, .badResponse])
  }

  @Test func noHostHasMoreThanItsShare() {
    let errands = ["a", "a", "a", "b", "a", "c"].enumerated().map { index, host in
      Errand(source: source("http://\(host).example/\(index)", id: Int64(index)))
    }
    var queue = ErrandQueue(errands, perHost: 1)
    var handed: [Int64] = []
    var running: [Attempt] = []

    while let attempt = queue.next() { running.append(attempt) }
    handed = running.compactMap { errands[$0.errand].source.id }
    #expect(handed == [0, 3, 5])

    while !running.isEmpty {
      queue.finish(running.removeFirst())
      while let attempt = queue.next() {
        handed.append(errands[attempt.errand].source.id ?? -1)
        running.append(attempt)
      }
    }
    #expect(handed == [0, 3, 5, 1, 2, 4])
  }

  @Test func tenThousandErrandsAreHandedOutInTheOrderOfTheirHosts() {
    let errands = (0..<10_000).map { index in
      Errand(source: source("http://h\(index % 7).example/\(index)", id: Int64(index)))
    }
    var queue = ErrandQueue(errands, perHost: 2)
    var last: [Int: Int64] = [:]
    var count = 0

    while let attempt = queue.next() {
      let number = errands[attempt.errand].source.id ?? -1
      #expect(last[Int(number % 7), default: -1] < number)
      last[Int(number % 7)] = number
      count += 1
      queue.finish(attempt)
    }

    #expect(count == 10_000)
  }
}
