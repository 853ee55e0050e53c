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
  private let outgoing = Mutex(Outgoing())

  /// What is still to be sent, and whether somebody waits for the child to take it.
  private struct Outgoing {
    var bytes: [UInt8] = []
    var isAwaited = false
  }

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
    let mustWait = outgoing.withLock { outgoing in
      FrameBuffer.write(message, to: &outgoing.bytes)
      guard !outgoing.isAwaited else { return false }
      outgoing.bytes.removeFirst(life.channel.writeNow(outgoing.bytes))
      outgoing.isAwaited = !outgoing.bytes.isEmpty
      return outgoing.isAwaited
    }
    if mustWait { queue.async { self.sendRest() } }
  }

  /// Ends the child at once.
  public func kill() {
    life.kill()
  }

  private func sendRest() {
    while true {
      let bytes = outgoing.withLock { outgoing in
        defer { outgoing.bytes = [] }
        outgoing.isAwaited = !outgoing.bytes.isEmpty
        return outgoing.bytes
      }
      if bytes.isEmpty { return }
      _ = life.channel.write(bytes)
    }
  }
}
