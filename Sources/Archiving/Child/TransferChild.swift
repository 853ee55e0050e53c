import Foundation
import Synchronization
import Workers

/// One child that transfers, with as many requests at a time as it is given.
final class TransferChild: Sendable {
  private let worker: Worker
  private let table: TransferTable
  private let lastNumber = Atomic(0)
  private let profiles = Mutex<[TransferProfile: Int]>([:])

  /// Whether the child is gone.
  var isGone: Bool { table.ending != nil }

  /// Starts a child and waits until it is ready; one that is killed meanwhile is started again.
  static func start(_ command: WorkerCommand) async throws(WorkerProblem) -> TransferChild {
    for _ in 0..<3 {
      do throws(WorkerProblem) {
        return try await startOnce(command)
      } catch {
        guard case .ended(let ending) = error, case .signal = ending.cause else { throw error }
      }
    }
    return try await startOnce(command)
  }

  /// The time for a child to confine itself, which takes milliseconds on an idle machine.
  private static let patience = Duration.seconds(20)

  private static func startOnce(
    _ command: WorkerCommand
  ) async throws(WorkerProblem) -> TransferChild {
    let table = TransferTable()
    let worker = try await Worker.start(
      command, received: { table.receive($0) }, ended: { table.end($0) })
    // One that hangs before it is ready would be waited for without end.
    let began = ContinuousClock.now
    let watch = Task {
      try await Task.sleep(for: patience)
      worker.kill()
    }
    defer { watch.cancel() }
    if let ending = await table.waitUntilReady() {
      throw began.duration(to: .now) < patience ? .ended(ending) : .late
    }
    return TransferChild(worker, table)
  }

  private init(_ worker: Worker, _ table: TransferTable) {
    self.worker = worker
    self.table = table
    let thread = Thread { [weak worker] in
      while table.ending == nil, worker != nil {
        usleep(200_000)
        // A child that does not end a request in time hangs inside something.
        if table.giveUp(at: .now - .milliseconds(500)) { worker?.kill() }
      }
    }
    thread.name = "deadlines"
    thread.start()
  }

  /// Hands the request over and waits for what comes of it; a cancelled task ends it.
  func transfer(
    _ request: TransferRequest, progress: (@Sendable (Int, Int?) -> Void)?
  ) async -> TransferTable.Outcome {
    let number = lastNumber.add(1, ordering: .relaxed).newValue
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        guard table.add(number, until: request.deadline, continuation, progress: progress) else {
          return
        }
        begin(number, request, isWatched: progress != nil)
        // A stop that came before the request found nothing to stop.
        if Task.isCancelled { worker.send(TransferOrder.cancel(number).message) }
      }
    } onCancel: {
      worker.send(TransferOrder.cancel(number).message)
    }
  }

  private func begin(_ number: Int, _ request: TransferRequest, isWatched: Bool) {
    let order = TransferOrder.begin(
      number, request, profile: name(of: TransferProfile(request)), isWatched: isWatched)
    worker.send(order.message)
  }

  /// The number under which the child knows the profile.
  private func name(of profile: TransferProfile) -> Int {
    profiles.withLock { profiles in
      if let known = profiles[profile] { return known }
      let name = profiles.count
      profiles[profile] = name
      // Told before anybody else can refer to it.
      worker.send(TransferOrder.profile(name, profile).message)
      return name
    }
  }
}
