import Dispatch
import Glibc
import Synchronization

/// A child process that works for this one: messages go to it and come from it.
///
/// It ends when this value goes away, when it is told to, and with this process, however that ends.
/// It is always reaped.
public final class Worker: Sendable {
  private let life: WorkerLife
  private let queue = DispatchQueue(label: "worker")
  private let outgoing = Mutex<[UInt8]>([])

  /// The number of the process.
  public var process: Int32 { life.process }

  /// Starts a child.
  ///
  /// `received` is given every message, `ended` how it ended, once, after the last message; both are
  /// called on a thread that belongs to this child, and should not keep it long.
  public static func start(
    _ command: WorkerCommand, received: @escaping @Sendable ([UInt8]) -> Void,
    ended: @escaping @Sendable (WorkerEnding) -> Void
  ) async throws(WorkerProblem) -> Worker {
    let result: Result<WorkerLife, WorkerProblem> = await withCheckedContinuation { continuation in
      WorkerThread.start(command, received: received, ended: ended) {
        continuation.resume(returning: $0)
      }
    }
    return Worker(try result.get())
  }

  private init(_ life: WorkerLife) {
    self.life = life
  }

  deinit {
    life.kill()
  }

  /// Sends a message; it never waits.
  ///
  /// What is sent to a child that is gone is lost.
  public func send(_ message: [UInt8]) {
    let isFirst = outgoing.withLock { waiting in
      defer { FrameBuffer.write(message, to: &waiting) }
      return waiting.isEmpty
    }
    if isFirst { queue.async { self.sendWaiting() } }
  }

  /// Ends the child at once.
  public func kill() {
    life.kill()
  }

  private func sendWaiting() {
    let bytes = outgoing.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    _ = life.channel.write(bytes)
  }
}
