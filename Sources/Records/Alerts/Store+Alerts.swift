import Foundation
import GRDB
import Indicators

extension Store {
  /// The events of which the command is to be told now, oldest first; nobody else gets them meanwhile.
  ///
  /// What waits for more than a week is of no use to anybody and is forgotten.
  public func claimAlerts(
    _ patience: AlertPatience, at now: Date
  ) throws(StoreError) -> [SourceEvent] {
    let (moment, day) = (now.milliseconds, Int64(86_400_000))
    // Nothing waits most of the time, and asking does without the lock.
    let isEmpty = try read { database in
      let row = try database.prepare("SELECT EXISTS (SELECT 1 FROM alert_queue)")
      return try row.step() && row.integer(0) == 0
    }
    guard !isEmpty else { return [] }
    return try write { database in
      try database.prepare("DELETE FROM alert_queue WHERE due < ?").run(.integer(moment - 7 * day))
      // A moment far ahead was set by a clock that was wrong.
      let isDue = """
        (due <= ?1 OR due > ?1 + ?2)
          AND (claimed_until IS NULL OR claimed_until <= ?1 OR claimed_until > ?1 + ?2)
        """
      let rows = try database.prepare(
        "\(SourceEvent.select) WHERE id IN (SELECT event FROM alert_queue WHERE \(isDue)) ORDER BY id"
      )
      rows.start(.integer(moment), .integer(day))
      let events = try SourceEvent.all(rows)
      try database.prepare("UPDATE alert_queue SET claimed_until = ?3 WHERE \(isDue)").run(
        .integer(moment), .integer(day), .integer((now + patience.claim).milliseconds))
      return events
    }
  }

  /// Notes that the command was told of `events`.
  public func noteTold(_ events: [SourceEvent]) throws(StoreError) {
    try write { database in
      let row = try database.prepare("DELETE FROM alert_queue WHERE event = ?")
      for event in events { try row.run(.integer(event.id)) }
    }
  }

  /// Notes that the command could not be told of `events`; gives those that are given up now.
  public func noteUntold(
    _ events: [SourceEvent], _ patience: AlertPatience, at now: Date
  ) throws(StoreError) -> [SourceEvent] {
    try write { database in
      let row = try database.prepare("SELECT attempts FROM alert_queue WHERE event = ?")
      let again = try database.prepare(
        "UPDATE alert_queue SET attempts = ?, due = ?, claimed_until = NULL WHERE event = ?")
      let gone = try database.prepare("DELETE FROM alert_queue WHERE event = ?")
      return try events.filter { event in
        row.start(.integer(event.id))
        guard try row.step() else { return false }
        let attempts = Int(row.integer(0))
        row.reset()
        guard attempts < patience.pauses.count else {
          try gone.run(.integer(event.id))
          return true
        }
        try again.run(
          .integer(attempts + 1), .integer((now + patience.pauses[attempts]).milliseconds),
          .integer(event.id))
        return false
      }
    }
  }
}
