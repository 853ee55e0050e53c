import Foundation
import GRDB
import Indicators

extension Store {
  /// Adds an event.
  public func append(_ event: SourceEvent) throws(StoreError) {
    try write { try $0.insert(event) }
  }

  /// The last `limit` events, newest first; of one source, or of all.
  public func events(of source: Int64? = nil, limit: Int) throws(StoreError) -> [SourceEvent] {
    try read { database in
      let rows = try database.prepare(
        "\(SourceEvent.select) WHERE ?1 IS NULL OR source = ?1 ORDER BY id DESC LIMIT ?2")
      rows.start(.integer(source), .integer(limit))
      return try SourceEvent.all(rows)
    }
  }

  /// The last event about the room on the disk.
  public func lastDiskEvent() throws(StoreError) -> SourceEvent? {
    try read { database in
      try SourceEvent.all(
        database.prepare(
          "\(SourceEvent.select) WHERE kind IN ('paused', 'resumed') ORDER BY id DESC LIMIT 1")
      )
      .first
    }
  }

  /// The events that nobody was told of yet, oldest first; from now on they count as told.
  ///
  /// Where there is a command for alerts, they are queued for it in the same transaction.
  public func takeUntoldEvents(
    queued isQueued: Bool, at now: Date
  ) throws(StoreError) -> [SourceEvent] {
    try write { database in
      let events = try SourceEvent.all(
        database.prepare(
          "\(SourceEvent.select) WHERE id > (SELECT last FROM event_told) ORDER BY id"))
      let queue = try database.prepare("INSERT INTO alert_queue (event, due) VALUES (?, ?)")
      for event in events where isQueued {
        try queue.run(.integer(event.id), .integer(now.milliseconds))
      }
      if let last = events.last?.id {
        try database.prepare("UPDATE event_told SET last = ?").run(.integer(last))
      }
      return events
    }
  }
}

extension Database {
  /// Adds an event.
  func insert(_ event: SourceEvent) throws {
    try prepare("INSERT INTO event (time, kind, source, sentence) VALUES (?, ?, ?, ?)").run(
      .integer(event.time.milliseconds), .text(event.kind.rawValue), .integer(event.source),
      .text(event.sentence))
  }
}

extension SourceEvent {
  static let select = "SELECT id, time, kind, source, sentence FROM event"

  static func all(_ rows: PreparedStatement) throws -> [SourceEvent] {
    var events: [SourceEvent] = []
    while try rows.step() {
      events.append(
        SourceEvent(
          id: rows.integer(0), time: Date(milliseconds: rows.integer(1)), kind: try rows.named(2),
          source: rows.integerIfAny(3), sentence: rows.text(4)))
    }
    return events
  }
}
