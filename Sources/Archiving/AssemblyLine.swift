import Indicators

/// What of a run of fetches is to be done next: transfers go on while the disk works on earlier ones.
///
/// All that has arrived while one batch became durable is the next batch, so the slower the disk,
/// the more share a wait.
struct AssemblyLine {
  /// What has ended.
  enum Step: Sendable {
    /// A transfer; its body is not durable yet.
    case received(Attempt, Arrival)
    /// A batch, durable and told.
    case kept([(Attempt, Capture)])
    /// The pause before another attempt.
    case rested(Attempt)
  }

  private var queue: ErrandQueue
  private var free: Int
  private var arrived: [(attempt: Attempt, arrival: Arrival)] = []
  private var isKeeping = false
  // With more than these a disk is so far behind that more transfers would only fill it.
  private let mostWaiting = 4096

  init(_ queue: ErrandQueue, jobs: Int) {
    self.queue = queue
    free = max(1, jobs)
  }

  /// The next attempt to begin; `nil` when none can begin now.
  mutating func nextAttempt() -> Attempt? {
    guard free > 0, arrived.count < mostWaiting, let attempt = queue.next() else { return nil }
    free -= 1
    return attempt
  }

  /// What is to be made durable now; `nil` when nothing has arrived, or the disk is at work.
  mutating func nextBatch() -> [(attempt: Attempt, arrival: Arrival)]? {
    guard !isKeeping, !arrived.isEmpty else { return nil }
    defer { arrived = [] }
    isKeeping = true
    return arrived
  }

  /// Takes note of what has ended; gives the attempts that are over and how they came out.
  mutating func take(_ step: Step) -> [(Attempt, Capture)] {
    switch step {
    case .received(let attempt, let arrival):
      free += 1
      queue.finish(attempt)
      arrived.append((attempt, arrival))
      return []
    case .kept(let ended):
      isKeeping = false
      return ended
    case .rested(let attempt):
      queue.add(attempt)
      return []
    }
  }
}
