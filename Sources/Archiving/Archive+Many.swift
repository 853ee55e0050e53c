import Foundation
import Indicators

extension Archive {
  /// Runs all errands, `jobs` at a time and no more than its share for each host.
  ///
  /// `captured` is told of each capture as it is complete, one after the other; when it throws, the
  /// transfers that still run are stopped and the error is passed on. `progress` is called often, and
  /// from other threads. When the task is cancelled the rest comes out as cancelled captures.
  public func takeAll(
    _ errands: [Errand], jobs: Int,
    progress: (@Sendable (TransferProgress) -> Void)? = nil, now: @escaping @Sendable () -> Date,
    captured: @Sendable (Capture) async throws -> Void
  ) async throws {
    var queue = ErrandQueue(errands, perHost: settings.perHost)
    try await withThrowingTaskGroup(of: (Errand, Capture).self) { group in
      var free = max(1, jobs)
      while true {
        while free > 0, let errand = queue.next() {
          free -= 1
          group.addTask {
            (
              errand,
              await take(errand.source, previous: errand.previous, progress: progress, now: now)
            )
          }
        }
        guard let (errand, capture) = try await group.next() else { return }
        free += 1
        queue.finish(errand)
        try await captured(capture)
      }
    }
  }
}
