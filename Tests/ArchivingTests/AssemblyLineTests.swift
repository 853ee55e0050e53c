import Foundation
import Indicators
import Testing

@testable import Archiving

struct AssemblyLineTests {
  @Test func aBatchWaitsForMoreWhileTransfersRun() {
    var line = line(errands: 3)
    let attempts = begin(&line)
    _ = line.take(received(attempts[0]))

    let early = line.nextBatch()?.count
    let pauses = [line.nextRipening()?.patience, line.nextRipening()?.patience]
    _ = line.take(received(attempts[1]))
    _ = line.take(.ripenedToKeep)
    let ripe = line.nextBatch()?.count

    #expect(early == nil)
    #expect(pauses == [.milliseconds(20), nil])
    #expect(ripe == 2)
  }

  @Test func nothingWaitsForWhatDoesNotRun() {
    var line = line(errands: 2)
    let attempts = begin(&line)

    for attempt in attempts { _ = line.take(received(attempt)) }
    let batch = line.nextBatch()?.count

    #expect(batch == 2)
  }

  @Test func aBatchThatIsWorthItDoesNotWait() {
    var line = line(errands: 400)
    let attempts = begin(&line)

    for attempt in attempts.prefix(300) { _ = line.take(received(attempt)) }
    let batch = line.nextBatch()?.count

    #expect(batch == 300)
  }

  @Test func whatIsToBeToldWaitsForMoreWhileTransfersRun() {
    var line = line(errands: 2)
    let attempts = begin(&line)
    _ = line.take(received(attempts[0]))
    _ = line.nextRipening()
    _ = line.take(.ripenedToKeep)
    _ = line.take(kept(line.nextBatch()))

    let early = line.nextTelling()?.count
    let pause = line.nextRipening()?.patience
    _ = line.take(.ripenedToTell)
    let ripe = line.nextTelling()?.count

    #expect(early == nil)
    #expect(pause == .milliseconds(50))
    #expect(ripe == 1)
  }

  @Test func theNextBodiesAreKeptWhileABatchIsTold() {
    var line = line(errands: 600)
    let attempts = begin(&line)
    for attempt in attempts.dropLast() { _ = line.take(received(attempt)) }
    _ = line.take(kept(line.nextBatch()))

    let first = line.nextTelling() ?? []
    _ = line.take(received(attempts[599]))
    _ = line.take(kept(line.nextBatch()))
    // Words come one after the other.
    let meanwhile = line.nextTelling()?.count
    let isOverMeanwhile = line.isOver
    let ended = line.take(.told(first)).count
    let second = line.nextTelling() ?? []
    _ = line.take(.told(second))

    #expect(first.count == 599 && ended == 599)
    #expect(meanwhile == nil && !isOverMeanwhile)
    #expect(second.count == 1)
    #expect(line.isOver)
  }

  private func line(errands count: Int) -> AssemblyLine {
    let errands = (0..<count).map { index in
      Errand(source: source("http://h\(index).example/", id: Int64(index)))
    }
    return AssemblyLine(ErrandQueue(errands, perHost: 2), jobs: count)
  }

  private func begin(_ line: inout AssemblyLine) -> [Attempt] {
    var attempts: [Attempt] = []
    while let attempt = line.nextAttempt() { attempts.append(attempt) }
    return attempts
  }

  private func received(_ attempt: Attempt) -> AssemblyLine.Step {
    let capture = Capture(
      source: Int64(attempt.errand), startedAt: sampleDay, address: "", outcome: .changed,
      detail: "")
    return .received(attempt, Arrival(capture: capture))
  }

  private func kept(_ batch: [(attempt: Attempt, arrival: Arrival)]?) -> AssemblyLine.Step {
    .kept((batch ?? []).map { ($0.attempt, $0.arrival.capture) })
  }
}
