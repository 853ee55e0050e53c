import Synchronization

/// Runs transfers on a thread of its own, as many at a time as are asked for.
///
/// It ends its thread when it goes away.
final class CurlEngine: Sendable {
  private let mailbox: CurlLoop.Mailbox
  private let lastNumber = Atomic(0)

  /// An engine with its thread running; `nil` when libcurl cannot be used.
  ///
  /// `afterTurn` is called on that thread whenever it has done what there was to do.
  init?(afterTurn: @escaping @Sendable () -> Void = {}) {
    guard let multi = CurlMulti() else { return nil }
    mailbox = CurlLoop.Mailbox(multi)
    CurlLoop.start(mailbox, afterTurn: afterTurn)
  }

  deinit {
    mailbox.post(.stop)
  }

  /// Begins a request under a number of the caller's, for whom there are no tasks.
  func begin(
    _ number: Int, _ request: TransferRequest, done: @escaping @Sendable (TransferReply) -> Void,
    progress: (@Sendable (Int, Int?) -> Void)?
  ) {
    mailbox.post(.begin(number, request, done, progress))
  }

  /// Ends the request of that number, if it still runs.
  func cancel(_ number: Int) {
    mailbox.post(.cancel(number))
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
}
