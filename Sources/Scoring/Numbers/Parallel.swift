import Dispatch

/// Work on several threads whose result does not depend on their number.
enum Parallel {
  /// What `transform` makes of each number from 0 below `count`, in that order.
  static func map<Result: Sendable>(
    _ count: Int, threads: Int, _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    let workers = Swift.min(threads, count)
    guard workers > 1 else { return (0..<count).map(transform) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Each index is written by one worker only, and all have ended before the buffer is read.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        for index in stride(from: worker, to: count, by: workers) {
          places.initializeElement(at: index, to: transform(index))
        }
      }
      initialized = count
    }
  }
}
