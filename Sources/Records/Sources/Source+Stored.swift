import Foundation
import GRDB
import Indicators

extension Source {
  /// Reads sources as they stand, in the columns that ``init(row:)`` expects.
  static let select = """
    SELECT source.id, \(currentAddress), latest.title, latest.country, latest.language,
      latest.owner, latest.licence, latest.indicators, latest.kind, latest.schedule,
      latest.state, act.time, latest.rhythm, latest.authorities, latest.retention,
      latest.limit_seconds, latest.limit_bytes, latest.feed
    FROM source
    JOIN act ON act.id = source.act
    JOIN source_revision AS latest ON latest.source = source.id AND latest.act = (
      SELECT max(act) FROM source_revision WHERE source_revision.source = source.id)
    """

  /// The source in a row of ``select``.
  init(row: PreparedStatement) throws {
    self.init(
      id: row.integer(0), address: row.text(1), title: row.text(2), country: row.textIfAny(3),
      language: row.textIfAny(4), owner: row.textIfAny(5), licence: row.textIfAny(6),
      indicators: try TextList.read(row.text(7)), kind: try row.named(8),
      schedule: row.textIfAny(9), rhythm: try Self.rhythm(row.textIfAny(12)),
      authorities: row.textIfAny(13), retention: try Self.retention(row.text(14)),
      limits: SourceLimits(
        seconds: row.integerIfAny(15).map { Int($0) }, bytes: row.integerIfAny(16).map { Int($0) }),
      feed: row.integerIfAny(17), state: try row.named(10),
      addedAt: Date(milliseconds: row.integer(11)))
  }

  private static func rhythm(_ text: String?) throws -> Rhythm? {
    guard let text else { return nil }
    do { return try Rhythm(text) } catch { throw StoreError.damaged(error.description) }
  }

  private static func retention(_ text: String) throws -> Retention {
    guard let retention = Retention(text) else {
      throw StoreError.damaged("\"\(text)\" does not say which captures are kept.")
    }
    return retention
  }
}

extension Database {
  /// Adds what `act` says of the source of number `id`.
  func revise(_ id: Int64, as source: Source, act: Int64) throws {
    try prepare(
      """
      INSERT INTO source_revision (source, act, title, country, language, owner, licence,
        indicators, kind, schedule, state, rhythm, authorities, retention, limit_seconds,
        limit_bytes, feed)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).run(
      .integer(id), .integer(act), .text(source.title), .text(source.country),
      .text(source.language), .text(source.owner), .text(source.licence),
      .text(try TextList.write(source.indicators)), .text(source.kind.rawValue),
      .text(source.schedule), .text(source.state.rawValue), .text(source.rhythm?.description),
      .text(source.authorities), .text(source.retention.description),
      .integer(source.limits.seconds), .integer(source.limits.bytes), .integer(source.feed))
  }
}
