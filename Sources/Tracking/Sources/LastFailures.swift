import Indicators
import Synchronization

/// The sources of a run whose last attempt failed.
final class LastFailures: Sendable {
  private let failures = Mutex<[Int64: Capture]>([:])

  /// Takes note of attempts; a good one makes good those before it.
  func note(_ captures: [Capture]) {
    failures.withLock { failures in
      for capture in captures {
        failures[capture.source] = capture.outcome.isGood ? nil : capture
      }
    }
  }

  /// The failures that stand, by the number of the source.
  var all: [Capture] { failures.withLock { $0.values.sorted { $0.source < $1.source } } }
}
