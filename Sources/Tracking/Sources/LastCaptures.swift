import Indicators
import Synchronization

/// The last attempts of a run that something is to be done about: failures, and what may be a feed.
final class LastCaptures: Sendable {
  private struct Kept {
    var failures: [Int64: Capture] = [:]
    var feeds: [Int64: SeenSource] = [:]
  }

  private let kept = Mutex(Kept())

  /// Takes note of an attempt at a source; it takes the place of the one before.
  func note(_ seen: SeenSource) {
    let number = seen.capture.source
    kept.withLock { kept in
      kept.failures[number] = seen.capture.outcome.isGood ? nil : seen.capture
      kept.feeds[number] = seen.mayBeFeed ? seen : nil
    }
  }

  /// The failures that stand, by the number of the source.
  var failures: [Capture] {
    kept.withLock { $0.failures.values.sorted { $0.source < $1.source } }
  }

  /// What is or may be a feed, by the number of the source.
  var feeds: [SeenSource] {
    kept.withLock { $0.feeds.values.sorted { $0.capture.source < $1.capture.source } }
  }
}
