/// Keeps the pause between two requests that a host asks for.
actor HostPace {
  private var nextTurn: [String: ContinuousClock.Instant] = [:]

  /// Waits until it is the caller's turn at `host`; throws when the task is cancelled meanwhile.
  func turn(at host: String, pause: Duration) async throws {
    let now = ContinuousClock.now
    let turn = max(nextTurn[host] ?? now, now)
    nextTurn[host] = turn + pause
    if nextTurn.count > 10_000 { nextTurn = nextTurn.filter { $0.value > now } }
    if turn > now { try await Task.sleep(until: turn, clock: .continuous) }
  }
}
