import CCurl
import Foundation
import Indicators

/// Runs transfers on the thread that calls it, as many at a time as are begun.
///
/// It belongs to that thread; only the multi may be woken by others. Whoever owns it calls ``turn()``
/// and ``wait(besides:)`` by turns.
final class CurlLoop {
  private struct Running {
    let number: Int
    let handle: CurlHandle
    let done: (TransferReply) -> Void
    let progress: ((Int, Int?) -> Void)?
  }

  private let multi: CurlMulti
  private var running: [UnsafeMutableRawPointer: Running] = [:]
  /// Handles whose transfer came out well, for those to come.
  private var idle: [CurlHandle] = []
  // Each keeps the buffer into which it received.
  private let mostIdle = 64
  private var handshakes = Handshakes()
  private var lastLook = ContinuousClock.now

  /// A loop for this thread.
  init(_ multi: CurlMulti) {
    self.multi = multi
    // A peer that goes away must end a transfer, not the process.
    var pipe = sigset_t()
    sigemptyset(&pipe)
    sigaddset(&pipe, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &pipe, nil)
  }

  /// Begins a request under a number of the caller's; `done` is told once what came of it.
  ///
  /// `progress` is told the bytes so far and, where it was announced, their total.
  func begin(
    _ number: Int, _ request: TransferRequest, done: @escaping (TransferReply) -> Void,
    progress: ((Int, Int?) -> Void)?
  ) {
    do throws(TransferFault) {
      let handle = try handle(for: request)
      guard multi.add(handle) else { throw .disk("there is no memory for a transfer") }
      running[handle.easy] = Running(
        number: number, handle: handle, done: done, progress: progress)
    } catch {
      done(TransferReply(fault: error))
    }
  }

  /// Ends the request of that number, if it still runs.
  func cancel(_ number: Int) {
    guard let one = running.values.first(where: { $0.number == number }) else { return }
    end(one, with: .cancelled)
  }

  /// Ends all requests.
  func cancelAll() {
    for one in running.values { end(one, with: .cancelled) }
  }

  /// Does what can be done at once.
  func turn() {
    multi.perform()
    while let ended = multi.nextDone() { finish(ended.easy, ended.code) }
    look()
  }

  /// Waits until there is something to do, here or at the descriptor `other`, but not for long.
  func wait(besides other: Int32? = nil) {
    multi.wait(milliseconds: running.isEmpty ? 60_000 : 100, besides: other)
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
    multi.remove(one.handle)
    if one.handle.wasLetDown(by: reply), beginsAgain(one) { return }
    if reply.fault == nil, one.handle.isReusable, idle.count < mostIdle { idle.append(one.handle) }
    one.done(reply)
  }

  /// Begins the transfer anew, on a connection of its own; answers whether that could be done.
  private func beginsAgain(_ one: Running) -> Bool {
    one.handle.prepare(for: one.handle.exchange.request, onNewConnection: true)
    guard multi.add(one.handle) else { return false }
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
        try one.handle.exchange.checkTime(at: now)
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
    multi.remove(one.handle)
    one.done(reply)
  }
}
