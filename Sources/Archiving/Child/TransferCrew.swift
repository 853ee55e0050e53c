import Foundation
import Indicators
import Synchronization
import Workers

/// Children that transfer: one for all requests, and one for those over which a child has died.
///
/// What was being transferred when a child died is tried once more, each request alone in a child of
/// its own, so that the one that kills is found and the others come through.
actor TransferCrew {
  private let command: WorkerCommand
  private let running = Mutex<TransferChild?>(nil)
  private var starting: Task<Result<TransferChild, WorkerProblem>, Never>?
  private var isExamining = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ command: WorkerCommand) {
    self.command = command
  }

  /// What comes of the request.
  nonisolated func transfer(
    _ request: TransferRequest, progress: (@Sendable (Int, Int?) -> Void)?
  ) async -> TransferReply {
    let began = ContinuousClock.now
    guard !Task.isCancelled else { return TransferReply(fault: .cancelled) }
    var inner = request
    inner.bodyPath = Arriving.place(for: request.bodyPath)
    let outcome: TransferTable.Outcome
    do throws(WorkerProblem) {
      outcome = try await whoTransfers().transfer(inner, progress: progress)
    } catch {
      return TransferReply(fault: .crashed(error.description))
    }
    guard case .died = outcome, !Task.isCancelled else {
      return await Self.reply(outcome, to: request)
    }
    unlink(inner.bodyPath)
    return await alone(inner, request, began: began, progress)
  }

  /// The child that takes all requests; nobody waits for one that runs.
  private nonisolated func whoTransfers() async throws(WorkerProblem) -> TransferChild {
    if let child = running.withLock({ $0 }), !child.isGone { return child }
    return try await child()
  }

  /// Starts the child that takes all requests, unless it runs.
  ///
  /// All who wait for one start hear how it went; whoever comes after a failure tries again.
  func child() async throws(WorkerProblem) -> TransferChild {
    while let starting {
      let result = await starting.value
      if case .success(let child) = result, !child.isGone { return child }
      // Another caller may have started one meanwhile.
      if self.starting == starting { self.starting = nil }
      if case .failure(let problem) = result { throw problem }
    }
    let command = self.command
    let task = Task<Result<TransferChild, WorkerProblem>, Never> {
      do throws(WorkerProblem) {
        let child = try await TransferChild.start(command)
        running.withLock { $0 = child }
        return .success(child)
      } catch {
        return .failure(error)
      }
    }
    starting = task
    let result = await task.value
    if case .failure = result, starting == task { starting = nil }
    return try result.get()
  }

  /// Ends the child that takes all requests, once nobody waits for an answer of it.
  func dismiss() {
    starting = nil
    running.withLock { $0 = nil }
  }

  /// Tries the request again, alone; its time begins anew, for what was lost was not its fault.
  private nonisolated func alone(
    _ inner: TransferRequest, _ request: TransferRequest, began: ContinuousClock.Instant,
    _ progress: (@Sendable (Int, Int?) -> Void)?
  ) async -> TransferReply {
    await takeTurn()
    var inner = inner
    inner.deadline = .now + began.duration(to: request.deadline)
    let outcome: TransferTable.Outcome
    do throws(WorkerProblem) {
      outcome = try await TransferChild.start(command).transfer(inner, progress: progress)
    } catch {
      outcome = .reply(TransferReply(fault: .crashed(error.description)))
    }
    await giveTurn()
    return await Self.reply(outcome, to: request)
  }

  private func takeTurn() async {
    guard isExamining else {
      isExamining = true
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func giveTurn() {
    if waiting.isEmpty { isExamining = false } else { waiting.removeFirst().resume() }
  }

  private static func reply(
    _ outcome: TransferTable.Outcome, to request: TransferRequest
  ) async -> TransferReply {
    switch outcome {
    case .reply(let reply): return await Arriving.checked(reply, to: request)
    case .died(let ending):
      unlink(Arriving.place(for: request.bodyPath))
      return TransferReply(fault: Task.isCancelled ? .cancelled : .crashed("\(ending)"))
    case .late:
      unlink(Arriving.place(for: request.bodyPath))
      return TransferReply(fault: .timeout("The fetch took longer than it may."))
    }
  }
}
