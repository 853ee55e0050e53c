import Foundation
import Synchronization

/// Runs transfers on a thread of its own, as many at a time as are asked for.
///
/// It ends its thread when it goes away.
final class CurlEngine: Sendable {
  /// What is asked of the thread.
  private enum Letter: Sendable {
    case begin(
      Int, TransferRequest, @Sendable (TransferReply) -> Void, (@Sendable (Int, Int?) -> Void)?)
    case cancel(Int)
    case stop
  }

  /// The letters not yet read, and the multi to wake for them: all that is shared with the thread.
  private final class Mailbox: Sendable {
    let multi: CurlMulti
    private let letters = Mutex<[Letter]>([])

    init(_ multi: CurlMulti) {
      self.multi = multi
    }

    func post(_ letter: Letter) {
      letters.withLock { $0.append(letter) }
      multi.wakeUp()
    }

    func takeAll() -> [Letter] {
      letters.withLock { waiting in
        defer { waiting = [] }
        return waiting
      }
    }
  }

  private let mailbox: Mailbox
  private let lastNumber = Atomic(0)

  /// An engine with its thread running; `nil` when libcurl cannot be used.
  init?() {
    guard let multi = CurlMulti() else { return nil }
    mailbox = Mailbox(multi)
    let thread = Thread { [mailbox] in Self.run(mailbox) }
    thread.name = "transfers"
    thread.start()
  }

  deinit {
    mailbox.post(.stop)
  }

  /// What comes of the request; a cancelled task gets a reply that says so.
  ///
  /// `progress` is told the bytes so far and, where it was announced, their total.
  func transfer(
    _ request: TransferRequest, progress: (@Sendable (Int, Int?) -> Void)? = nil
  ) async -> TransferReply {
    let number = lastNumber.add(1, ordering: .relaxed).newValue
    return await withTaskCancellationHandler {
      guard !Task.isCancelled else { return TransferReply(fault: .cancelled) }
      return await withCheckedContinuation { continuation in
        mailbox.post(.begin(number, request, { continuation.resume(returning: $0) }, progress))
        // A stop that came before the letter above found nothing to stop.
        if Task.isCancelled { mailbox.post(.cancel(number)) }
      }
    } onCancel: {
      mailbox.post(.cancel(number))
    }
  }

  private static func run(_ mailbox: Mailbox) {
    let loop = CurlLoop(mailbox.multi)
    while true {
      for letter in mailbox.takeAll() {
        switch letter {
        case .begin(let number, let request, let done, let progress):
          loop.begin(number, request, done: done, progress: progress)
        case .cancel(let number): loop.cancel(number)
        case .stop: return loop.cancelAll()
        }
      }
      loop.turn()
      loop.wait()
    }
  }
}
