import CCurl
import Foundation
import Indicators
import Synchronization

/// The thread on which all transfers of an engine run.
///
/// The mailbox is the only thing shared with other threads; handles never leave this one.
final class CurlLoop {
  /// What others ask of the thread.
  enum Letter: Sendable {
    case begin(
      Int, TransferRequest, @Sendable (TransferReply) -> Void, (@Sendable (Int, Int?) -> Void)?)
    case cancel(Int)
    case stop
  }

  /// The letters not yet read, and the multi to wake for them.
  final class Mailbox: Sendable {
    let multi: CurlMulti
    private let letters = Mutex<[Letter]>([])

    init(_ multi: CurlMulti) {
      self.multi = multi
    }

    /// Leaves a letter and wakes the thread, which takes all that lie there.
    func post(_ letter: Letter) {
      let isFirst = letters.withLock { letters in
        defer { letters.append(letter) }
        return letters.isEmpty
      }
      if isFirst { multi.wakeUp() }
    }

    fileprivate func takeAll() -> [Letter] {
      letters.withLock { waiting in
        defer { waiting = [] }
        return waiting
      }
    }
  }

  private struct Running {
    let number: Int
    let handle: CurlHandle
    let done: @Sendable (TransferReply) -> Void
    let progress: (@Sendable (Int, Int?) -> Void)?
  }

  private let mailbox: Mailbox
  private let afterTurn: @Sendable () -> Void
  private var running: [UnsafeMutableRawPointer: Running] = [:]
  /// Handles whose transfer came out well, for those to come.
  private var idle: [CurlHandle] = []
  // Each keeps the buffer into which it received.
  private let mostIdle = 64
  private var handshakes = Handshakes()
  private var isStopping = false
  private var lastLook = ContinuousClock.now

  private init(_ mailbox: Mailbox, afterTurn: @escaping @Sendable () -> Void) {
    self.mailbox = mailbox
    self.afterTurn = afterTurn
  }

  /// Starts the thread; it ends when it is told to stop.
  static func start(_ mailbox: Mailbox, afterTurn: @escaping @Sendable () -> Void) {
    let thread = Thread { CurlLoop(mailbox, afterTurn: afterTurn).run() }
    thread.name = "transfers"
    thread.start()
  }

  private func run() {
    // A peer that goes away must end a transfer, not the process.
    var pipe = sigset_t()
    sigemptyset(&pipe)
    sigaddset(&pipe, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &pipe, nil)
    while !isStopping {
      mailbox.takeAll().forEach(read)
      mailbox.multi.perform()
      while let ended = mailbox.multi.nextDone() { finish(ended.easy, ended.code) }
      look()
      afterTurn()
      mailbox.multi.wait(milliseconds: running.isEmpty ? 60_000 : 100)
    }
    for one in running.values { end(one, with: .cancelled) }
    afterTurn()
  }

  private func read(_ letter: Letter) {
    switch letter {
    case .begin(let number, let request, let done, let progress):
      do throws(TransferFault) {
        let handle = try handle(for: request)
        guard mailbox.multi.add(handle) else { throw .disk("there is no memory for a transfer") }
        running[handle.easy] = Running(
          number: number, handle: handle, done: done, progress: progress)
      } catch {
        done(TransferReply(fault: error))
      }
    case .cancel(let number):
      if let one = running.values.first(where: { $0.number == number }) {
        end(one, with: .cancelled)
      }
    case .stop: isStopping = true
    }
  }

  private func handle(for request: TransferRequest) throws(TransferFault) -> CurlHandle {
    guard let handle = idle.popLast() else { return try CurlHandle(request) }
    handle.prepare(for: request)
    return handle
  }

  private func finish(_ easy: UnsafeMutableRawPointer, _ code: CURLcode) {
    guard let one = running.removeValue(forKey: easy) else { return }
    var reply = one.handle.reply(code)
    if one.handle.exchange.request.address.isSecure {
      reply.tls = handshakes.facts(of: one.handle.connection, told: reply.tls)
    }
    mailbox.multi.remove(one.handle)
    if one.handle.wasLetDown(by: reply), beginsAgain(one) { return }
    if reply.fault == nil, one.handle.isReusable, idle.count < mostIdle { idle.append(one.handle) }
    one.done(reply)
  }

  /// Begins the transfer anew, on a connection of its own; answers whether that could be done.
  private func beginsAgain(_ one: Running) -> Bool {
    one.handle.prepare(for: one.handle.exchange.request, onNewConnection: true)
    guard mailbox.multi.add(one.handle) else { return false }
    running[one.handle.easy] = one
    return true
  }

  /// Tells how far each transfer is, and ends those whose time is over, should libcurl not.
  private func look() {
    let now = ContinuousClock.now
    guard now - lastLook >= .milliseconds(100) else { return }
    lastLook = now
    for one in running.values {
      one.progress?(one.handle.exchange.wireBytes, one.handle.exchange.framing?.length)
      do throws(TransferFault) {
        try one.handle.exchange.checkTime()
      } catch {
        end(one, with: error)
      }
    }
  }

  private func end(_ one: Running, with fault: TransferFault) {
    running.removeValue(forKey: one.handle.easy)
    one.handle.exchange.fail(fault)
    // Nobody knows how far it came; on HTTP/2 it would be used again all the same.
    one.handle.forbidReuse()
    let reply = one.handle.reply(CURLE_ABORTED_BY_CALLBACK)
    mailbox.multi.remove(one.handle)
    one.done(reply)
  }
}
