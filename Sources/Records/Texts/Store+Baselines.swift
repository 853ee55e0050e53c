import Foundation
import GRDB
import Indicators

extension Store {
  /// What the next attempt at each source is compared with, by the number of the source; nothing for
  /// one that was never found in order.
  public func baselines() throws(StoreError) -> [Int64: Baseline] {
    try read { database in
      // Source by source, from the newest back: what it costs does not grow with the history.
      let row = try database.prepare(
        """
        SELECT watched.id, last.id, last.final_address, last.media_type, last.charset, last.etag,
          last.last_modified, last.size, last.digest
        FROM source AS watched CROSS JOIN capture AS last
        WHERE last.id = (\(Capture.lastGood(of: "watched.id")))
        """)
      var baselines: [Int64: Baseline] = [:]
      while try row.step() { baselines[row.integer(0)] = try Baseline(row: row) }
      return baselines
    }
  }

  /// The last good capture of a source before the capture of that number.
  public func lastGoodCapture(
    of source: Int64, before capture: Int64
  ) throws(StoreError) -> Capture? {
    try read { database in
      let row = try database.prepare(
        """
        \(Capture.select)
        WHERE source = ? AND id < ? AND digest IS NOT NULL AND \(Capture.standingOutcome)
          IN ('changed', 'unchanged', 'not-modified', 'moved', 'noise-only')
        ORDER BY id DESC LIMIT 1
        """)
      row.start(.integer(source), .integer(capture))
      return try row.step() ? try Capture(row: row) : nil
    }
  }

  /// When each source last brought something new, by the number of the source.
  public func lastNews() throws(StoreError) -> [Int64: Date] {
    try read { database in
      let rows = try database.prepare(
        """
        SELECT source, max(started_at) FROM capture
        WHERE \(Capture.standingOutcome) = 'changed' GROUP BY source
        """)
      var news: [Int64: Date] = [:]
      while try rows.step() { news[rows.integer(0)] = Date(milliseconds: rows.integer(1)) }
      return news
    }
  }

  /// The number of the last text that was read; 0 before the first.
  public func newestText() throws(StoreError) -> Int64 {
    try read { database in
      let row = try database.prepare("SELECT coalesce(max(id), 0) FROM document_text")
      return try row.step() ? row.integer(0) : 0
    }
  }

  /// The captures of a source that brought another body than the one before, oldest first; captures
  /// that were not good are left out, and so are those that only confirmed it.
  public func versions(of source: Int64) throws(StoreError) -> [Capture] {
    try read { database in
      let rows = try database.prepare(
        """
        \(Capture.select)
        WHERE source = ? AND digest IS NOT NULL
          AND \(Capture.standingOutcome) IN ('changed', 'noise-only')
        ORDER BY id
        """)
      rows.start(.integer(source))
      var captures: [Capture] = []
      while try rows.step() { captures.append(try Capture(row: rows)) }
      return captures
    }
  }
}

extension Baseline {
  fileprivate init(row: PreparedStatement) throws {
    self.init(capture: row.integer(1), finalAddress: row.text(2))
    mediaType = row.textIfAny(3)
    charset = row.textIfAny(4)
    etag = row.textIfAny(5)
    lastModified = row.textIfAny(6)
    size = row.integerIfAny(7).map { Int($0) }
    digest = row.isNull(8) ? nil : try row.digest(8)
  }
}
