/// Questions to children that answer them, which are started when they are needed, and again when one
/// died.
public actor WorkerDialogue {
  private typealias Child = (worker: Worker, answer: WorkerAnswer)

  private let command: WorkerCommand
  /// How many children may be asked at a time.
  private let most: Int
  private var asked = 0
  /// Whether the one that is asked wants nobody beside it.
  private var isTakenAlone = false
  private var idle: [Child] = []
  private var waiting: [(isAlone: Bool, turn: CheckedContinuation<Void, Never>)] = []

  /// A dialogue with up to `children` that `command` starts, one at least.
  public init(_ command: WorkerCommand, children: Int = 1) {
    self.command = command
    most = max(1, children)
  }

  /// What a child answers to `question`, by one message.
  ///
  /// Questions that come while all children have one wait for their turn, which does not count as
  /// time; one that is asked `alone` waits until no child has any, and others wait for it meanwhile.
  /// A child that takes longer than `limit` is ended. Throws when no child could be started, and when
  /// it ended or was late.
  public func answer(
    to question: [UInt8], within limit: Duration, alone: Bool = false
  ) async throws(WorkerProblem) -> [UInt8] {
    await takeTurn(alone: alone)
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

  private func takeTurn(alone: Bool) async {
    // Nobody overtakes, or one that is to be alone might wait for ever.
    guard waiting.isEmpty, mayBegin(alone: alone) else {
      await withCheckedContinuation { waiting.append((alone, $0)) }
      return
    }
    begin(alone: alone)
  }

  private func giveTurn() {
    asked -= 1
    isTakenAlone = false
    // The turn is handed over, so nobody can slip in between.
    while let next = waiting.first, mayBegin(alone: next.isAlone) {
      waiting.removeFirst()
      begin(alone: next.isAlone)
      next.turn.resume()
    }
  }

  private func mayBegin(alone: Bool) -> Bool {
    alone ? asked == 0 : asked < most && !isTakenAlone
  }

  private func begin(alone: Bool) {
    asked += 1
    isTakenAlone = alone
  }
}
