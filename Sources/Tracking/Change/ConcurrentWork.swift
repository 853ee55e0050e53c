import Dispatch
import Synchronization

/// Work on many elements that waits for other processes, on as many threads as there are cores.
enum ConcurrentWork {
  /// What `transform` makes of each of `elements`, in their order; the first error where one fails.
  ///
  /// The thread that calls waits, and must not be one of the cooperative pool.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element],
    _ transform: @Sendable (Element) throws(TrackingError) -> Result
  ) throws(TrackingError) -> [Result] {
    typealias Made = Swift.Result<Result, TrackingError>
    let made = Mutex([Made?](repeating: nil, count: elements.count))
    DispatchQueue.concurrentPerform(iterations: elements.count) { index in
      let result = Made { () throws(TrackingError) in try transform(elements[index]) }
      made.withLock { $0[index] = result }
    }
    var results: [Result] = []
    for case let made? in made.withLock({ $0 }) { results.append(try made.get()) }
    return results
  }
}
