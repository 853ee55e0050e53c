import Synchronization

/// The answer that is waited for from one child, and the end of that child.
final class WorkerAnswer: Sendable {
  typealias Result = Swift.Result<[UInt8], WorkerProblem>

  private struct State {
    var turn = 0
    var resume: CheckedContinuation<Result, Never>?
    var ending: WorkerEnding?
  }

  private let state = Mutex(State())

  /// Whether the child is gone.
  var hasEnded: Bool { state.withLock { $0.ending != nil } }

  /// Begins with a question; gives its number, so that nobody gives up another one.
  func begin() -> Int {
    state.withLock { state in
      state.turn += 1
      return state.turn
    }
  }

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

  /// Ends the wait for the answer to the question of number `turn`, if it is still waited for.
  func giveUp(_ turn: Int) {
    let resume = state.withLock { state -> CheckedContinuation<Result, Never>? in
      guard state.turn == turn else { return nil }
      defer { state.resume = nil }
      return state.resume
    }
    resume?.resume(returning: .failure(.late))
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
