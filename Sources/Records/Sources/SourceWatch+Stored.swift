import Foundation
import Indicators

extension SourceWatch {
  /// What stands after the number of the source in a row that ``init(row:)`` reads.
  static let columns = """
    schedule, next_run, worker, leased_until, failures, is_failing, is_silent, last_seen,
    last_news, moved_to
    """

  /// Sets the watch over a source, whose number comes first.
  static let upsert = """
    INSERT INTO source_watch (source, schedule, next_run, worker, leased_until, failures,
      is_failing, is_silent, last_seen, last_news, moved_to)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (source) DO UPDATE SET schedule = excluded.schedule,
      next_run = excluded.next_run, worker = excluded.worker,
      leased_until = excluded.leased_until, failures = excluded.failures,
      is_failing = excluded.is_failing, is_silent = excluded.is_silent,
      last_seen = excluded.last_seen, last_news = excluded.last_news,
      moved_to = excluded.moved_to
    """

  /// The watch in a row that begins with the number of its source, followed by ``columns``.
  init(row: PreparedStatement) {
    func moment(_ column: Int32) -> Date? { row.integerIfAny(column).map(Date.init(milliseconds:)) }
    self.init()
    schedule = row.textIfAny(1)
    nextRun = moment(2)
    worker = row.textIfAny(3)
    leasedUntil = moment(4)
    health.failures = Int(row.integer(5))
    health.isFailing = row.integer(6) != 0
    health.isSilent = row.integer(7) != 0
    health.lastSeen = moment(8)
    health.lastNews = moment(9)
    health.movedTo = row.textIfAny(10)
  }
}

extension PreparedStatement {
  /// Runs ``SourceWatch/upsert``: sets the watch over a source.
  func run(_ watch: SourceWatch, of source: Int64) throws {
    let health = watch.health
    try run(
      .integer(source), .text(watch.schedule), .integer(watch.nextRun?.milliseconds),
      .text(watch.worker), .integer(watch.leasedUntil?.milliseconds), .integer(health.failures),
      .integer(health.isFailing ? 1 : 0), .integer(health.isSilent ? 1 : 0),
      .integer(health.lastSeen?.milliseconds), .integer(health.lastNews?.milliseconds),
      .text(health.movedTo))
  }
}
