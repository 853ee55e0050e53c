import Indicators

/// What of a run of fetches is to be done next: transfers go on while the disk works on earlier ones,
/// and the bodies of one batch become durable while the one before is recorded.
///
/// All that has arrived while one batch became durable is the next batch, so the slower the disk,
/// the more share a wait. Where the disk is quick a batch waits a little until it is worth its
/// transaction, unless nothing more is on its way.
struct AssemblyLine {
  /// An attempt and how it came out.
  typealias Ended = (attempt: Attempt, capture: Capture)

  /// What has ended.
  ///
  /// Indirect, for what it carries is large and is handed from task to task.
  indirect enum Step: Sendable {
    /// A transfer; its body is not durable yet.
    case received(Attempt, Arrival)
    /// A batch of which the bodies are durable.
    case kept([Ended])
    /// A batch, durable and told.
    case told([Ended])
    /// The pause before another attempt.
    case rested(Attempt)
    /// The time for which a batch of bodies waits for more.
    case ripenedToKeep
    /// The time for which a batch to be told waits for more.
    case ripenedToTell
  }

  private var queue: ErrandQueue
  private let jobs: Int
  // Two hundred share the costs of a sync about as well as any larger number.
  private var arrived = Gathering<(attempt: Attempt, arrival: Arrival)>(
    enough: 200, patience: .milliseconds(20))
  // Every transaction writes the pages anew that all have in common, so it is to serve more.
  private var kept = Gathering<Ended>(enough: 500, patience: .milliseconds(50))
  private var receiving = 0
  private var resting = 0

  // With more than these a disk is so far behind that more transfers would only fill it; small bodies
  // wait in memory.
  private let mostWaiting = 1024

  init(_ queue: ErrandQueue, jobs: Int) {
    self.queue = queue
    self.jobs = max(1, jobs)
  }

  /// The next attempt to begin; `nil` when none can begin now.
  mutating func nextAttempt() -> Attempt? {
    guard receiving < jobs, arrived.waiting.count + kept.waiting.count < mostWaiting,
      let attempt = queue.next()
    else { return nil }
    receiving += 1
    return attempt
  }

  /// What is to be made durable now; `nil` when nothing has arrived, more is worth waiting for, or
  /// the disk is at work.
  mutating func nextBatch() -> [(attempt: Attempt, arrival: Arrival)]? {
    arrived.next(isLast: receiving == 0)
  }

  /// What is to be told now that its bodies are durable; `nil` when there is nothing, more is worth
  /// waiting for, or somebody is being told.
  mutating func nextTelling() -> [Ended]? {
    kept.next(isLast: receiving == 0 && arrived.isIdle)
  }

  /// The time after which a step is to be taken, if it is to begin now.
  mutating func nextRipening() -> (step: Step, patience: Duration)? {
    if arrived.beginsToRipen() { return (.ripenedToKeep, arrived.patience) }
    if kept.beginsToRipen() { return (.ripenedToTell, kept.patience) }
    return nil
  }

  /// Whether there is nothing left to wait for, once all attempts have begun that could.
  var isOver: Bool { receiving == 0 && resting == 0 && arrived.isIdle && kept.isIdle }

  /// Takes note of what has ended; gives the attempts that are over and how they came out.
  mutating func take(_ step: Step) -> [Ended] {
    switch step {
    case .received(let attempt, let arrival):
      receiving -= 1
      queue.finish(attempt)
      arrived.add([(attempt, arrival)])
    case .kept(let batch):
      arrived.finish()
      kept.add(batch)
    case .told(let ended):
      kept.finish()
      return ended
    case .rested(let attempt):
      resting -= 1
      queue.add(attempt)
    case .ripenedToKeep: arrived.ripen()
    case .ripenedToTell: kept.ripen()
    }
    return []
  }

  /// Takes note that a pause begins.
  mutating func rest() {
    resting += 1
  }
}
