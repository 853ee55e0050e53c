/// One question after the other to a child, which is started when it is needed, and again when it died.
public actor WorkerDialogue {
  private let command: WorkerCommand
  private var child: (worker: Worker, answer: WorkerAnswer)?
  private var isBusy = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// A dialogue with children that `command` starts.
  public init(_ command: WorkerCommand) {
    self.command = command
  }

  /// What the child answers to `question`, by one message.
  ///
  /// Questions that come while one is being answered wait for their turn, which does not count as
  /// time. A child that takes longer than `limit` is ended. Throws when no child could be started, and
  /// when it ended or was late.
  public func answer(
    to question: [UInt8], within limit: Duration
  ) async throws(WorkerProblem) -> [UInt8] {
    await takeTurn()
    defer { giveTurn() }
    let (worker, answer) = try await readyChild()
    let watch = Task {
      try await Task.sleep(for: limit)
      answer.give(.failure(.late))
    }
    let result = await answer.wait { worker.send(question) }
    watch.cancel()
    if case .failure = result { end() }
    return try result.get()
  }

  /// Ends the child, if there is one; the next question starts another.
  public func end() {
    child?.worker.kill()
    child = nil
  }

  private func readyChild() async throws(WorkerProblem) -> (Worker, WorkerAnswer) {
    if let child, !child.answer.hasEnded { return child }
    let answer = WorkerAnswer()
    let worker = try await Worker.start(
      command, received: { answer.give(.success($0)) }, ended: { answer.end($0) })
    child = (worker, answer)
    return (worker, answer)
  }

  private func takeTurn() async {
    guard isBusy else {
      isBusy = true
      return
    }
    // The turn is handed over, so nobody can slip in between.
    await withCheckedContinuation { waiting.append($0) }
  }

  private func giveTurn() {
    if waiting.isEmpty { isBusy = false } else { waiting.removeFirst().resume() }
  }
}
