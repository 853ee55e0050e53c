import Archiving
import Foundation
import Indicators
import Records

extension Tracker {
  /// Fetches all sources that are due, and gives how many; nil where the disk is too full.
  ///
  /// They are leased to `worker`, a name no other has, for as long as it lives, so any number of
  /// workers fetch side by side and none twice. `chance` gives numbers from 0 to 1 that spread the
  /// next runs.
  @discardableResult
  public func fetchDue(
    jobs: Int, by author: String, worker: String,
    chance: @escaping @Sendable () -> Double, telling board: FetchTelling
  ) async throws(TrackingError) -> Int? {
    try checkSettings()
    guard try await hasRoom() else { return nil }
    let errands = try await lease(to: worker, chance: chance)
    guard !errands.isEmpty else { return 0 }
    board.begun?(errands.count)
    let renewal = Task {
      while !Task.isCancelled {
        try await Task.sleep(for: .seconds(settings.lease / 3))
        try await blocking { () throws(TrackingError) in
          try TrackingError.store { () throws(StoreError) in
            try store.renewLeases(of: worker, until: now() + settings.lease)
          }
        }
      }
    }
    defer { renewal.cancel() }
    // What feeds gave is leased as well, since another worker may have been quicker.
    try await run(errands, in: archive(), jobs: jobs, by: author, telling: board) {
      added async throws(TrackingError) in
      try await lease(to: worker, only: Set(added.compactMap(\.id)), chance: chance)
    }
    return errands.count
  }

  /// The errands of all sources that are due, or of `only` these, each leased to `worker`.
  private func lease(
    to worker: String, only: Set<Int64>? = nil, chance: @escaping @Sendable () -> Double
  ) async throws(TrackingError) -> [Errand] {
    try await blocking { () throws(TrackingError) in
      try TrackingError.store { () throws(StoreError) in
        let rule = LeaseRule(
          worker: worker, now: now(), zone: settings.clock, lease: settings.lease, chance: chance)
        var (due, missed) = ([Source](), [MissedRun]())
        try store.changeWatches { source, watch in
          guard only?.contains(source.id ?? 0) ?? true else { return nil }
          let found = rule.apply(to: source, &watch)
          if found.isDue { due.append(source) }
          if let run = found.missed { missed.append(run) }
          return found.silence
        } closing: {
          MissedRun.events(missed, at: rule.now)
        }
        let previous = due.isEmpty ? [:] : try store.baselines()
        return due.map { Errand(source: $0, previous: previous[$0.id ?? 0]) }
      }
    }
  }
}
