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

    try await home.archive.takeAll(errands, jobs: 8, now: { sampleDay }) { capture in
      #expect(capture.outcome == .changed)
      numbers.withLock { $0.append(capture.source) }
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
    let home = try TemporaryArchive()
    let errands = (1...4).map { number in
      Errand(source: source(LoopbackServer.shared.address(number == 1 ? "/plain" : "/stall")))
    }
    let began = ContinuousClock.now

    await #expect(throws: ArchiveProblem.noEngine) {
      try await home.archive.takeAll(errands, jobs: 4, now: { sampleDay }) { _ in
        throw ArchiveProblem.noEngine
      }
    }

    #expect(began.duration(to: .now) < .seconds(2))
  }

  @Test func noHostHasMoreThanItsShare() {
    let errands = ["a", "a", "a", "b", "a", "c"].enumerated().map { index, host in
      Errand(source: source("http://\(host).example/\(index)", id: Int64(index)))
    }
    var queue = ErrandQueue(errands, perHost: 1)
    var handed: [Int64] = []
    var running: [Errand] = []

    while let errand = queue.next() { running.append(errand) }
    handed = running.compactMap(\.source.id)
    #expect(handed == [0, 3, 5])

    while !running.isEmpty {
      queue.finish(running.removeFirst())
      while let errand = queue.next() {
        handed.append(errand.source.id ?? -1)
        running.append(errand)
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

    while let errand = queue.next() {
      let number = errand.source.id ?? -1
      #expect(last[Int(number % 7), default: -1] < number)
      last[Int(number % 7)] = number
      count += 1
      queue.finish(errand)
    }

    #expect(count == 10_000)
  }
}
