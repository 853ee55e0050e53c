import Foundation
import Indicators
import Workers

/// Children that transfer: one for all requests, and one for those over which a child has died.
///
/// What was being transferred when a child died is tried once more, each request alone in a child of
/// its own, so that the one that kills is found and the others come through.
actor TransferCrew {
  private let command: WorkerCommand
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
      outcome = try await child().transfer(inner, progress: progress)
    } catch {
      return TransferReply(fault: .crashed(error.description))
    }
    guard case .died = outcome, !Task.isCancelled else {
      return await Self.reply(outcome, to: request)
    }
    unlink(inner.bodyPath)
    return await alone(inner, request, began: began, progress)
  }

  /// Starts the child that takes all requests, unless it runs.
  func child() async throws(WorkerProblem) -> TransferChild {
    if let starting, case .success(let child) = await starting.value, !child.isGone { return child }
    // Another caller may have started one while this one looked.
    if let starting, case .success(let child) = await starting.value, !child.isGone { return child }
    let command = self.command
    let task = Task<Result<TransferChild, WorkerProblem>, Never> {
      do throws(WorkerProblem) {
        return .success(try await TransferChild.start(command))
      } catch {
        return .failure(error)
      }
    }
    starting = task
    return try await task.value.get()
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
