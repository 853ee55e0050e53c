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
    chance: @escaping @Sendable () -> Double,
    begun: (@Sendable (Int) -> Void)? = nil,
    progress: (@Sendable (TransferProgress) -> Void)? = nil,
    captured: @escaping @Sendable ([(source: Source, capture: Capture)]) -> Void
  ) async throws(TrackingError) -> Int? {
    guard try await hasRoom() else { return nil }
    let errands = try await lease(to: worker, chance: chance)
    guard !errands.isEmpty else { return 0 }
    begun?(errands.count)
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
    try await run(errands, jobs: jobs, by: author, progress: progress, captured: captured)
    return errands.count
  }

  /// The errands of all sources that are due, each leased to `worker`.
  private func lease(
    to worker: String, chance: @escaping @Sendable () -> Double
  ) async throws(TrackingError) -> [Errand] {
    try await blocking { () throws(TrackingError) in
      try TrackingError.store { () throws(StoreError) in
        let rule = LeaseRule(
          worker: worker, now: now(), zone: settings.zone, lease: settings.lease, chance: chance)
        var due: [Source] = []
        try store.changeWatches { source, watch in
          let (isDue, events) = rule.apply(to: source, &watch)
          if isDue { due.append(source) }
          return events
        }
        let previous = due.isEmpty ? [:] : try store.lastGoodCaptures()
        return due.map { Errand(source: $0, previous: previous[$0.id ?? 0]) }
      }
    }
  }

  /// The last `limit` events of all sources, newest first.
  public func alerts(limit: Int) async throws(TrackingError) -> [SourceEvent] {
    try await blocking { () throws(TrackingError) in
      try TrackingError.store { () throws(StoreError) in try store.events(limit: limit) }
    }
  }

  /// The events that nobody was told of yet, oldest first; from now on they count as told.
  public func takeUntoldEvents() async throws(TrackingError) -> [SourceEvent] {
    try await blocking { () throws(TrackingError) in
      try TrackingError.store { () throws(StoreError) in try store.takeUntoldEvents() }
    }
  }
}
