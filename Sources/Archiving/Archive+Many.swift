import Foundation
import Indicators

extension Archive {
  /// Runs all errands, `jobs` at a time and no more than its share for each host.
  ///
  /// What fails for a passing reason is tried again by the rule of the settings; `chance` gives
  /// numbers from 0 to 1 that spread the pauses. `captured` is told of every attempt, of all those
  /// together that became durable together, one call after the other; when it throws, the transfers
  /// that still run are stopped and the error is passed on. `progress` is called often, and from
  /// other threads. When the task is cancelled the rest comes out as cancelled captures.
  public func takeAll(
    _ errands: [Errand], jobs: Int,
    progress: (@Sendable (TransferProgress) -> Void)? = nil, now: @escaping @Sendable () -> Date,
    chance: @escaping @Sendable () -> Double = { 1 },
    captured: @escaping @Sendable ([Capture]) async throws -> Void
  ) async throws {
    try await prepare()
    let queue = ErrandQueue(errands, perHost: settings.perHost)
    let addresses = queue.addresses
    var line = AssemblyLine(queue, jobs: jobs)
    try await withThrowingTaskGroup(of: AssemblyLine.Step.self) { group in
      while true {
        while let attempt = line.nextAttempt() {
          group.addTask {
            await receive(
              errands[attempt.errand], at: addresses[attempt.errand], attempt, progress: progress,
              now: now)
          }
        }
        if let batch = line.nextBatch() {
          group.addTask { await keep(batch) }
        }
        if let batch = line.nextTelling() {
          group.addTask { try await .told(batch, to: captured) }
        }
        while let (step, patience) = line.nextRipening() {
          group.addTask { await .taken(step, after: patience) }
        }
        guard !line.isOver, let step = try await group.next() else { break }
        for (attempt, capture) in line.take(step) {
          guard let pause = pause(after: capture, attempt, chance) else { continue }
          line.rest()
          group.addTask { await .taken(.rested(attempt.next), after: pause) }
        }
      }
      // What a batch would still wait for.
      group.cancelAll()
    }
  }

  private func receive(
    _ errand: Errand, at address: WebAddress?, _ attempt: Attempt,
    progress: (@Sendable (TransferProgress) -> Void)?, now: @Sendable () -> Date
  ) async -> AssemblyLine.Step {
    let arrival = await receive(
      errand.source, at: address, previous: errand.previous, after: attempt.part,
      progress: progress, now: now)
    return .received(attempt.leaving(arrival.part), arrival)
  }

  private func keep(
    _ batch: [(attempt: Attempt, arrival: Arrival)]
  ) async -> AssemblyLine.Step {
    let captures = await keep(batch.map(\.arrival))
    return .kept(zip(batch, captures).map { ($0.attempt, $1) })
  }

  private func pause(
    after capture: Capture, _ attempt: Attempt, _ chance: () -> Double
  ) -> Duration? {
    settings.retries.pause(
      after: capture, attempt: attempt.number, elapsed: attempt.began.duration(to: .now),
      chance: chance())
  }
}

extension AssemblyLine.Step {
  fileprivate static func told(
    _ batch: [AssemblyLine.Ended], to captured: @Sendable ([Capture]) async throws -> Void
  ) async throws -> Self {
    try await captured(batch.map(\.capture))
    return .told(batch)
  }

  /// The step, once the pause is over; one that is cut short by a cancelled task is over too.
  fileprivate static func taken(_ step: Self, after pause: Duration) async -> Self {
    try? await Task.sleep(for: pause)
    return step
  }
}
