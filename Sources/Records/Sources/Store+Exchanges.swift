import Foundation
import GRDB
import Indicators

extension Store {
  /// What went over the wire for a capture, as the archive packed it; empty where it is not known.
  public func heads(of capture: Int64) throws(StoreError) -> [UInt8] {
    try read { database in
      let row = try database.prepare("SELECT heads FROM exchange WHERE capture = ?")
      row.start(.integer(capture))
      return try row.step() ? row.bytes(0) : []
    }
  }

  /// The selected captures after number `last`, by number, at most `limit` of them.
  ///
  /// Besides those of the selection come the older ones that a confirmation (304) in it refers to,
  /// so that whoever gets the selection has their bodies.
  public func captures(
    in selection: CaptureSelection, after last: Int64, limit: Int
  ) throws(StoreError) -> [Capture] {
    try selected(
      "\(Capture.select) WHERE id > ?4 AND \(Self.isSelected) ORDER BY id LIMIT ?5", selection,
      .integer(last), .integer(limit))
  }

  /// The first of the selected captures that carried the body of `capture` from the same address.
  public func bearer(
    of capture: Capture, in selection: CaptureSelection
  ) throws(StoreError) -> Capture? {
    guard let digest = capture.digest, let id = capture.id else { return nil }
    return try selected(
      """
      \(Capture.select) WHERE digest = ?4 AND final_address = ?5 AND id <= ?6
        AND coalesce(status, 0) <> 304 AND \(Self.isSelected) ORDER BY id LIMIT 1
      """, selection, .text(digest.hex), .text(capture.finalAddress), .integer(id)
    ).first
  }

  /// The moment at which the newest of the selected captures began; nil where there is none.
  public func lastMoment(in selection: CaptureSelection) throws(StoreError) -> Date? {
    try selected(
      "\(Capture.select) WHERE \(Self.isSelected) ORDER BY started_at DESC LIMIT 1", selection
    ).first?.startedAt
  }

  /// ?1 is the moment, ?2 the sources and ?3 the numbers of those that are referred to.
  private static let isSelected = """
    ((started_at >= ?1 AND (?2 IS NULL OR source IN (SELECT value FROM json_each(?2))))
      OR id IN (SELECT value FROM json_each(?3)))
    """

  private func selected(
    _ sql: String, _ selection: CaptureSelection, _ others: Binding...
  ) throws(StoreError) -> [Capture] {
    try read { database in
      let rows = try database.prepare(sql)
      let referred = try Self.referred(from: selection, in: database)
      for (place, value) in (Self.bindings(of: selection) + [referred] + others).enumerated() {
        rows.bind(value, at: Int32(place + 1))
      }
      var captures: [Capture] = []
      while try rows.step() { captures.append(try Capture(row: rows)) }
      return captures
    }
  }

  private static func bindings(of selection: CaptureSelection) -> [Binding] {
    let sources = selection.sources.map { "[\($0.map(String.init).joined(separator: ","))]" }
    return [.integer(selection.since?.milliseconds ?? .min), .text(sources)]
  }

  /// The numbers of the older captures whose bodies confirmations in the selection speak of.
  private static func referred(
    from selection: CaptureSelection, in database: Database
  ) throws -> Binding {
    guard selection.since != nil else { return .text("[]") }
    let rows = try database.prepare(
      """
      SELECT DISTINCT (
        SELECT max(older.id) FROM capture AS older
        WHERE older.digest = capture.digest AND older.final_address = capture.final_address
          AND older.id < capture.id AND coalesce(older.status, 0) <> 304)
      FROM capture
      WHERE status = 304 AND digest IS NOT NULL AND started_at >= ?1
        AND (?2 IS NULL OR source IN (SELECT value FROM json_each(?2)))
      """)
    for (place, value) in bindings(of: selection).enumerated() {
      rows.bind(value, at: Int32(place + 1))
    }
    var numbers: [String] = []
    while try rows.step() {
      if !rows.isNull(0) { numbers.append("\(rows.integer(0))") }
    }
    return .text("[\(numbers.joined(separator: ","))]")
  }
}
