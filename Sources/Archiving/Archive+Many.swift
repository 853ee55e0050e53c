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
    var line = AssemblyLine(ErrandQueue(errands, perHost: settings.perHost), jobs: jobs)
    try await withThrowingTaskGroup(of: AssemblyLine.Step.self) { group in
      while true {
        while let attempt = line.nextAttempt() {
          group.addTask {
            let errand = attempt.errand
            let arrival = await receive(
              errand.source, previous: errand.previous, after: attempt.part, progress: progress,
              now: now)
            return .received(attempt.leaving(arrival.part), arrival)
          }
        }
        if let batch = line.nextBatch() {
          group.addTask {
            let captures = await keep(batch.map(\.arrival))
            try await captured(captures)
            return .kept(zip(batch, captures).map { ($0.attempt, $1) })
          }
        }
        guard let step = try await group.next() else { return }
        for (attempt, capture) in line.take(step) {
          guard let pause = pause(after: capture, attempt, chance()) else { continue }
          group.addTask {
            try? await Task.sleep(for: pause)
            return .rested(attempt.next)
          }
        }
      }
    }
  }

  private func pause(after capture: Capture, _ attempt: Attempt, _ chance: Double) -> Duration? {
    settings.retries.pause(
      after: capture, attempt: attempt.number, elapsed: attempt.began.duration(to: .now),
      chance: chance)
  }
}
