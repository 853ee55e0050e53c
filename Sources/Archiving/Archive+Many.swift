import Foundation
import Indicators

extension Archive {
  /// Runs all errands, `jobs` at a time and no more than its share for each host.
  ///
  /// What fails for a passing reason is tried again by the rule of the settings; `chance` gives
  /// numbers from 0 to 1 that spread the pauses. `captured` is told of every attempt as it ends, one
  /// after the other; when it throws, the transfers that still run are stopped and the error is passed
  /// on. `progress` is called often, and from other threads. When the task is cancelled the rest comes
  /// out as cancelled captures.
  public func takeAll(
    _ errands: [Errand], jobs: Int,
    progress: (@Sendable (TransferProgress) -> Void)? = nil, now: @escaping @Sendable () -> Date,
    chance: @escaping @Sendable () -> Double = { 1 },
    captured: @Sendable (Capture) async throws -> Void
  ) async throws {
    var queue = ErrandQueue(errands, perHost: settings.perHost)
    try await withThrowingTaskGroup(of: Step.self) { group in
      var free = max(1, jobs)
      while true {
        while free > 0, let attempt = queue.next() {
          free -= 1
          group.addTask { await step(attempt, progress: progress, now: now) }
        }
        switch try await group.next() {
        case nil: return
        case .rested(let attempt): queue.add(attempt)
        case .taken(let attempt, let capture):
          free += 1
          queue.finish(attempt.errand)
          try await captured(capture)
          guard let pause = pause(after: capture, attempt, chance()) else { continue }
          group.addTask {
            try? await Task.sleep(for: pause)
            return .rested(attempt.next)
          }
        }
      }
    }
  }

  private enum Step: Sendable {
    case taken(Attempt, Capture)
    case rested(Attempt)
  }

  private func step(
    _ attempt: Attempt, progress: (@Sendable (TransferProgress) -> Void)?,
    now: @Sendable () -> Date
  ) async -> Step {
    let errand = attempt.errand
    return .taken(
      attempt, await take(errand.source, previous: errand.previous, progress: progress, now: now))
  }

  private func pause(after capture: Capture, _ attempt: Attempt, _ chance: Double) -> Duration? {
    settings.retries.pause(
      after: capture, attempt: attempt.number, elapsed: attempt.began.duration(to: .now),
      chance: chance)
  }
}
