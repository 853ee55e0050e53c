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
    /// The time for which a batch waits for more.
    case ripened
  }

  private var queue: ErrandQueue
  private let jobs: Int
  private var arrived: [(attempt: Attempt, arrival: Arrival)] = []
  private var isKeeping = false
  private var kept: [Ended] = []
  private var isTelling = false
  private var receiving = 0
  private var resting = 0
  private var ripeness = Ripeness.none

  private enum Ripeness {
    case none, waiting, ripe
  }

  /// For how long a batch waits for more.
  static let patience = Duration.milliseconds(20)
  // Two hundred share the costs of a transaction about as well as any larger number.
  private let enough = 200
  // With more than these a disk is so far behind that more transfers would only fill it; small bodies
  // wait in memory.
  private let mostWaiting = 1024

  init(_ queue: ErrandQueue, jobs: Int) {
    self.queue = queue
    self.jobs = max(1, jobs)
  }

  /// The next attempt to begin; `nil` when none can begin now.
  mutating func nextAttempt() -> Attempt? {
    guard receiving < jobs, arrived.count + kept.count < mostWaiting, let attempt = queue.next()
    else {
      return nil
    }
    receiving += 1
    return attempt
  }

  /// What is to be made durable now; `nil` when nothing has arrived, more is worth waiting for, or
  /// the disk is at work.
  mutating func nextBatch() -> [(attempt: Attempt, arrival: Arrival)]? {
    guard !isKeeping, !arrived.isEmpty,
      ripeness == .ripe || arrived.count >= enough || receiving == 0
    else { return nil }
    defer { arrived = [] }
    isKeeping = true
    if ripeness == .ripe { ripeness = .none }
    return arrived
  }

  /// What is to be told now that its bodies are durable; `nil` when there is nothing, or somebody is
  /// being told.
  mutating func nextTelling() -> [Ended]? {
    guard !isTelling, !kept.isEmpty else { return nil }
    defer { kept = [] }
    isTelling = true
    return kept
  }

  /// Whether the time for which a batch waits is to begin now.
  mutating func beginsToRipen() -> Bool {
    guard ripeness == .none, !isKeeping, !arrived.isEmpty else { return false }
    ripeness = .waiting
    return true
  }

  /// Whether there is nothing left to wait for, once all attempts have begun that could.
  var isOver: Bool {
    receiving == 0 && resting == 0 && !isKeeping && !isTelling && arrived.isEmpty && kept.isEmpty
  }

  /// Takes note of what has ended; gives the attempts that are over and how they came out.
  mutating func take(_ step: Step) -> [Ended] {
    switch step {
    case .received(let attempt, let arrival):
      receiving -= 1
      queue.finish(attempt)
      arrived.append((attempt, arrival))
      return []
    case .kept(let batch):
      isKeeping = false
      kept += batch
      return []
    case .told(let ended):
      isTelling = false
      return ended
    case .rested(let attempt):
      resting -= 1
      queue.add(attempt)
      return []
    case .ripened:
      ripeness = arrived.isEmpty ? .none : .ripe
      return []
    }
  }

  /// Takes note that a pause begins.
  mutating func rest() {
    resting += 1
  }
}
