import Foundation
import Indicators
import Synchronization

/// The scoreboards that were made last, kept until a further observation is recorded.
///
/// Scores are computed, not stored; a page that is asked for twice need not compute them twice.
final class ScoreboardCache: Sendable {
  /// What a scoreboard was made from.
  struct Key: Hashable {
    let framework: Code<Framework>
    let version: Int
    let asOf: Date?
    /// The number of the last act when it was made.
    let revision: Int64
  }

  private static let capacity = 12
  private let entries = Mutex<[(key: Key, scoreboard: Scoreboard)]>([])

  /// The scoreboard of `key`, made by `make` where it is not at hand.
  func scoreboard(
    _ key: Key, make: () throws(TrackingError) -> Scoreboard
  ) throws(TrackingError) -> Scoreboard {
    if let known = entries.withLock({ $0.first { $0.key == key }?.scoreboard }) { return known }
    let scoreboard = try make()
    entries.withLock { entries in
      entries.removeAll { $0.key == key || $0.key.revision < key.revision }
      entries.append((key, scoreboard))
      if entries.count > Self.capacity { entries.removeFirst() }
    }
    return scoreboard
  }
}
