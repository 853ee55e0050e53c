import Foundation
import Indicators
import Records

extension Tracker {
  /// The last `limit` events of all sources, newest first.
  public func alerts(limit: Int) async throws(TrackingError) -> [SourceEvent] {
    try await blocking { () throws(TrackingError) in
      try TrackingError.store { () throws(StoreError) in try store.events(limit: limit) }
    }
  }

  /// The events that nobody was told of yet, oldest first; from now on they count as told.
  ///
  /// Where there is a command for alerts they are `queued` for it.
  public func takeUntoldEvents(queued: Bool) async throws(TrackingError) -> [SourceEvent] {
    try await blocking { () throws(TrackingError) in
      try TrackingError.store { () throws(StoreError) in
        try store.takeUntoldEvents(queued: queued, at: now())
      }
    }
  }

  /// Tells `command` of the events that wait for it, and notes whether it took them.
  ///
  /// `command` gives why it failed, or nil. What it did not take is told again, five times within
  /// about three hours; what it took is not told again. Gives why it failed and what is given up.
  public func tellAlerts(
    to command: @Sendable ([SourceEvent]) async -> String?
  ) async throws(TrackingError) -> (reason: String, waiting: Int, givenUp: Int)? {
    let patience = AlertPatience()
    let events = try await blocking { () throws(TrackingError) in
      try TrackingError.store { () throws(StoreError) in
        try store.claimAlerts(patience, at: now())
      }
    }
    guard !events.isEmpty else { return nil }
    let reason = await command(events)
    return try await blocking { () throws(TrackingError) in
      try TrackingError.store { () throws(StoreError) in
        guard let reason else {
          try store.noteTold(events)
          return nil
        }
        let givenUp = try store.noteUntold(events, patience, at: now()).count
        return (reason, events.count - givenUp, givenUp)
      }
    }
  }
}
