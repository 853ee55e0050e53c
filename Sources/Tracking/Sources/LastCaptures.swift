import Indicators
import Synchronization

/// The last attempts of a run that something is to be done about: failures, and what may be a feed.
final class LastCaptures: Sendable {
  private struct Kept {
    var failures: [Int64: Capture] = [:]
    var feeds: [Int64: SeenSource] = [:]
  }

  private let kept = Mutex(Kept())

  /// Takes note of attempts; each takes the place of the one before at its source.
  func note(_ seen: [SeenSource]) {
    kept.withLock { kept in
      for one in seen {
        let number = one.capture.source
        kept.failures[number] = one.capture.outcome.isGood ? nil : one.capture
        kept.feeds[number] = one.mayBeFeed ? one : nil
      }
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
