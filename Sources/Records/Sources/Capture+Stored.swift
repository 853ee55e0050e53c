import Foundation
import GRDB
import Indicators

extension Capture {
  /// Reads captures in the columns that ``init(row:)`` expects.
  static let select = """
    SELECT id, source, started_at, milliseconds, address, final_address, redirects, moved_to,
      status, \(standingOutcome), fault, warnings, media_type, charset, etag, last_modified, retry_after,
      size, digest, peer, tls, \(standing("detail"))
    FROM capture
    """

  /// How an attempt ended, in SQL: by the last verdict about it, if there is one.
  static let standingOutcome = standing("outcome")

  private static func standing(_ column: String) -> String {
    """
    coalesce((SELECT verdict.\(column) FROM capture_verdict AS verdict
      WHERE verdict.capture = capture.id ORDER BY verdict.act DESC LIMIT 1), capture.\(column))
    """
  }

  /// The number of the last attempt that found `source` in order, in SQL.
  static func lastGood(of source: String) -> String {
    """
    SELECT capture.id FROM capture
    WHERE capture.source = \(source) AND \(standingOutcome) IN (\(goodOutcomes))
    ORDER BY capture.id DESC LIMIT 1
    """
  }

  private static let goodOutcomes =
    CaptureOutcome.allCases.filter(\.isGood).map { "'\($0.rawValue)'" }.joined(separator: ", ")

  /// The sources that brought the body `digest`, in SQL; each capture that rests on it is of one of
  /// them, those that only confirmed it (304) included.
  static func bearers(of digest: String) -> String {
    """
    (SELECT bearer.source FROM capture AS bearer
      WHERE bearer.digest = \(digest) AND coalesce(bearer.status, 0) <> 304)
    """
  }

  /// The capture in a row of ``select``.
  init(row: PreparedStatement) throws {
    self.init(
      id: row.integer(0), source: row.integer(1), startedAt: Date(milliseconds: row.integer(2)),
      milliseconds: Int(row.integer(3)), address: row.text(4), outcome: try row.named(9),
      detail: row.text(21))
    finalAddress = row.text(5)
    redirects = try TextList.read(row.text(6))
    movedTo = row.textIfAny(7)
    status = row.integerIfAny(8).map { Int($0) }
    fault = try row.namedIfAny(10)
    warnings = try TextList.read(row.text(11)).map { name in
      guard let warning = CaptureWarning(rawValue: name) else {
        throw StoreError.damaged("\"\(name)\" is not a warning of a capture.")
      }
      return warning
    }
    mediaType = row.textIfAny(12)
    charset = row.textIfAny(13)
    etag = row.textIfAny(14)
    lastModified = row.textIfAny(15)
    retryAfter = row.integerIfAny(16).map { Int($0) }
    size = row.integerIfAny(17).map { Int($0) }
    digest = try row.textIfAny(18).map { hex in
      guard let digest = Digest(hex: hex) else {
        throw StoreError.damaged("\"\(hex)\" is not a digest.")
      }
      return digest
    }
    peer = row.textIfAny(19)
    tls = row.textIfAny(20)
  }
}

extension Capture {
  /// Adds a capture; for ``PreparedStatement/run(_:act:)``.
  static let insert = """
    INSERT INTO capture (source, act, started_at, milliseconds, address, final_address,
      redirects, moved_to, status, outcome, fault, warnings, media_type, charset, etag,
      last_modified, retry_after, size, digest, peer, tls, detail)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
}

extension PreparedStatement {
  /// Runs ``Capture/insert``: adds `capture` as part of `act`.
  func run(_ capture: Capture, act: Int64) throws {
    try run(
      .integer(capture.source), .integer(act), .integer(capture.startedAt.milliseconds),
      .integer(capture.milliseconds), .text(capture.address), .text(capture.finalAddress),
      .text(try TextList.write(capture.redirects)), .text(capture.movedTo),
      .integer(capture.status), .text(capture.outcome.rawValue), .text(capture.fault?.rawValue),
      .text(try TextList.write(capture.warnings.map(\.rawValue))), .text(capture.mediaType),
      .text(capture.charset), .text(capture.etag), .text(capture.lastModified),
      .integer(capture.retryAfter), .integer(capture.size), .text(capture.digest?.hex),
      .text(capture.peer), .text(capture.tls), .text(capture.detail))
  }
}
