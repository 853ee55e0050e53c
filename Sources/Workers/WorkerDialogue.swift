/// Questions to children that answer them, which are started when they are needed, and again when one
/// died.
public actor WorkerDialogue {
  private typealias Child = (worker: Worker, answer: WorkerAnswer)

  private let command: WorkerCommand
  /// How many children may be asked at a time.
  private let most: Int
  private var asked = 0
  private var idle: [Child] = []
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// A dialogue with up to `children` that `command` starts, one at least.
  public init(_ command: WorkerCommand, children: Int = 1) {
    self.command = command
    most = max(1, children)
  }

  /// What a child answers to `question`, by one message.
  ///
  /// Questions that come while all children have one wait for their turn, which does not count as
  /// time. A child that takes longer than `limit` is ended. Throws when no child could be started, and
  /// when it ended or was late.
  public func answer(
    to question: [UInt8], within limit: Duration
  ) async throws(WorkerProblem) -> [UInt8] {
    await takeTurn()
    defer { giveTurn() }
    let child = try await readyChild()
    let turn = child.answer.begin()
    let watch = Task {
      try await Task.sleep(for: limit)
      child.answer.giveUp(turn)
    }
    let result = await child.answer.wait { child.worker.send(question) }
    watch.cancel()
    if case .failure = result { child.worker.kill() } else { idle.append(child) }
    return try result.get()
  }

  private func readyChild() async throws(WorkerProblem) -> Child {
    while let child = idle.popLast() {
      if !child.answer.hasEnded { return child }
    }
    let answer = WorkerAnswer()
    let worker = try await Worker.start(
      command, received: { answer.give(.success($0)) }, ended: { answer.end($0) })
    return (worker, answer)
  }

  private func takeTurn() async {
    guard asked == most else {
      asked += 1
      return
    }
    // The turn is handed over, so nobody can slip in between.
    await withCheckedContinuation { waiting.append($0) }
  }

  private func giveTurn() {
    if waiting.isEmpty { asked -= 1 } else { waiting.removeFirst().resume() }
  }
}
