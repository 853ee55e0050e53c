import Synchronization

/// The answer that is waited for from one child, and the end of that child.
final class WorkerAnswer: Sendable {
  typealias Result = Swift.Result<[UInt8], WorkerProblem>

  private struct State {
    var resume: CheckedContinuation<Result, Never>?
    var ending: WorkerEnding?
  }

  private let state = Mutex(State())

  /// Whether the child is gone.
  var hasEnded: Bool { state.withLock { $0.ending != nil } }

  /// Waits for an answer to what `ask` sends.
  func wait(_ ask: () -> Void) async -> Result {
    await withCheckedContinuation { continuation in
      let ending = state.withLock { state in
        if state.ending == nil { state.resume = continuation }
        return state.ending
      }
      if let ending { continuation.resume(returning: .failure(.ended(ending))) } else { ask() }
    }
  }

  /// Gives the answer to whoever waits for one.
  func give(_ result: Result) {
    take()?.resume(returning: result)
  }

  /// Notes that the child is gone.
  func end(_ ending: WorkerEnding) {
    state.withLock { $0.ending = ending }
    give(.failure(.ended(ending)))
  }

  private func take() -> CheckedContinuation<Result, Never>? {
    state.withLock { state in
      defer { state.resume = nil }
      return state.resume
    }
  }
}
