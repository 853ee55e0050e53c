import Dispatch
import Synchronization

/// Makes bodies durable on a thread of its own, all those that wait at a time.
///
/// While the disk works on some, others arrive, and then share the next wait.
final class BlobKeeper: Sendable {
  private struct Waiting: Sendable {
    let body: ReceivedBody
    let resume: @Sendable (Result<Void, ArchiveProblem>) -> Void
  }

  private let store: any BodyStore
  private let waiting = Mutex<[Waiting]>([])
  private let queue = DispatchQueue(label: "blobs")

  init(_ store: any BodyStore) {
    self.store = store
  }

  /// Keeps the body; when this returns without a problem, a power cut cannot take it away.
  func keep(_ body: ReceivedBody) async throws(ArchiveProblem) {
    let result = await withCheckedContinuation { continuation in
      waiting.withLock {
        $0.append(Waiting(body: body, resume: { continuation.resume(returning: $0) }))
      }
      queue.async { self.keepWaiting() }
    }
    try result.get()
  }

  private func keepWaiting() {
    let batch = waiting.withLock { all in
      defer { all = [] }
      return all
    }
    for (one, result) in zip(batch, store.keep(batch.map(\.body))) { one.resume(result) }
  }
}
