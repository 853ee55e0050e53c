import Dispatch
import Synchronization

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
      // Whoever is free takes the next, so that a worker that starts late holds nobody up.
      let taken = Atomic(0)
      DispatchQueue.concurrentPerform(iterations: workers) { _ in
        while true {
          let index = taken.add(1, ordering: .relaxed).oldValue
          guard index < count else { return }
          places.initializeElement(at: index, to: transform(index))
        }
      }
      initialized = count
    }
  }

  /// An array of `rows * width` numbers, of which `fill` writes some rows at a time.
  static func rows(
    _ rows: Int, width: Int, threads: Int,
    _ fill: @Sendable (Range<Int>, UnsafeMutableBufferPointer<Double>) -> Void
  ) -> [Double] {
    let workers = Swift.max(Swift.min(threads, rows), 1)
    return [Double](unsafeUninitializedCapacity: rows * width) { buffer, initialized in
      // Each row is written by one worker only, and all have ended before the buffer is read.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        let range = rows * worker / workers..<rows * (worker + 1) / workers
        let own = places[range.lowerBound * width..<range.upperBound * width]
        fill(range, UnsafeMutableBufferPointer(rebasing: own))
      }
      initialized = rows * width
    }
  }
}
