import CWorkers
import Foundation

/// The thread that starts a child, reads from it and reaps it.
///
/// It is one thread for all three because the system ends the child with the thread that started it.
struct WorkerThread {
  private let life: WorkerLife
  private let errors: Channel
  private var frames: FrameBuffer
  private var lastWords: [UInt8] = []

  private init(_ command: WorkerCommand) throws(WorkerProblem) {
    func failed(_ problem: Int32) -> WorkerProblem {
      .notStarted(command.executable, why: String(problem: problem))
    }
    guard let (channel, child) = Channel.pair(), let (errors, childErrors) = Channel.pair() else {
      throw failed(errno)
    }
    self.errors = errors
    var process: Int32 = 0
    let problem = Self.withPointers([command.executable] + command.arguments) { arguments in
      Self.withPointers(command.environment.map { "\($0)=\($1)" }) { environment in
        cworkers_spawn(
          &process, command.executable, arguments, environment, child.descriptor,
          childErrors.descriptor)
      }
    }
    guard problem == 0 else { throw failed(problem) }
    life = WorkerLife(process: process, channel: channel)
    frames = FrameBuffer(longest: command.longestMessage)
  }

  /// Starts the thread and with it the child; `started` is told of it before anything is received.
  static func start(
    _ command: WorkerCommand, received: @escaping @Sendable ([UInt8]) -> Void,
    ended: @escaping @Sendable (WorkerEnding) -> Void,
    started: @escaping @Sendable (Result<WorkerLife, WorkerProblem>) -> Void
  ) {
    let thread = Thread {
      do throws(WorkerProblem) {
        var child = try WorkerThread(command)
        started(.success(child.life))
        child.listen(received)
        ended(WorkerEnding(status: child.life.reap(), lastWords: child.words))
      } catch {
        started(.failure(error))
      }
    }
    thread.name = "worker"
    thread.start()
  }

  private var words: String { String(decoding: lastWords, as: UTF8.self) }

  /// Reads until the child closes its side or talks nonsense.
  private mutating func listen(_ received: (([UInt8]) -> Void)) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    var isOpen = true
    var hasErrors = true
    while isOpen || hasErrors {
      var waits = [
        pollfd(fd: isOpen ? life.channel.descriptor : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: hasErrors ? errors.descriptor : -1, events: Int16(POLLIN), revents: 0),
      ]
      // Once the channel is closed, only what already lies in the other pipe is of interest.
      guard poll(&waits, 2, isOpen ? -1 : 0) > 0 || (isOpen && errno == EINTR) else { break }
      if waits[1].revents != 0 { hasErrors = hear(errors.read(into: buffer), of: buffer) }
      if waits[0].revents != 0 {
        let count = life.channel.read(into: buffer)
        isOpen = count > 0 && deliver(UnsafeRawBufferPointer(rebasing: buffer[..<count]), received)
      }
    }
  }

  private mutating func deliver(
    _ bytes: UnsafeRawBufferPointer, _ received: ([UInt8]) -> Void
  ) -> Bool {
    frames.append(bytes)
    do throws(WorkerBabble) {
      while let message = try frames.next() { received(message) }
      return true
    } catch {
      life.kill()
      return false
    }
  }

  private mutating func hear(_ count: Int, of buffer: UnsafeMutableRawBufferPointer) -> Bool {
    lastWords += buffer[..<count]
    if lastWords.count > 4096 { lastWords.removeFirst(lastWords.count - 4096) }
    return count > 0
  }

  /// Lends `texts` as C has them.
  private static func withPointers<Result>(
    _ texts: [String], _ work: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return work(copies + [nil])
  }
}
