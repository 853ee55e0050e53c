import Dispatch

/// Threads for work that waits for the disk, which must not hold up the threads of Swift's tasks.
package enum BlockingWork {
  private static let queue = DispatchQueue(label: "archive", attributes: .concurrent)

  /// What `work` gives, done on a thread that may wait.
  package static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: work()) }
    }
  }
}
