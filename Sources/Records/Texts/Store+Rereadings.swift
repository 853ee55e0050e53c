import Foundation
import GRDB
import Indicators

extension Store {
  /// The captures whose body could not be read and is still kept, oldest first.
  public func unreadableCaptures() throws(StoreError) -> [Int64] {
    try read { database in
      let rows = try database.prepare(
        """
        SELECT capture.id FROM capture
        JOIN newest_text ON newest_text.id = (SELECT max(text) FROM capture_text
          WHERE capture_text.capture = capture.id)
        WHERE newest_text.fault IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pruning
          WHERE pruning.digest = capture.digest AND pruning.capture >= capture.id)
        ORDER BY capture.id
        """)
      var captures: [Int64] = []
      while try rows.step() { captures.append(rows.integer(0)) }
      return captures
    }
  }

  /// The captures to which the text of that number belongs, oldest first.
  public func captures(ofText text: Int64) throws(StoreError) -> [Capture] {
    try read { database in
      let rows = try database.prepare(
        """
        \(Capture.select)
        WHERE id IN (SELECT capture FROM capture_text WHERE text = ?) ORDER BY id
        """)
      rows.start(.integer(text))
      var captures: [Capture] = []
      while try rows.step() { captures.append(try Capture(row: rows)) }
      return captures
    }
  }

  /// What became of a text that was read anew.
  public enum Replacement: Sendable, Equatable {
    /// It stands in place of the one of this number, which captures are tied to as before.
    case replaced(Int64)
    /// It says what is there already.
    case same
    /// It says something else, but evidence points to places of the text that is there, which stays.
    case cited
    /// There is none that it could replace.
    case new
  }

  /// Puts `text`, which was read anew and could be, in place of the one of its body and hints.
  ///
  /// `fold` gives the words of a text as they are searched.
  public func replace(
    with text: CaptureText, fold: (CaptureText) -> String, by author: String, at now: Date
  ) throws(StoreError) -> Replacement {
    try write { database in
      let known = try Self.texts(
        database, "WHERE digest = ?1 AND hints = ?2 AND extractor = ?3", .text(text.digest.hex),
        .text(text.hints), .integer(text.extractor)
      ).first
      guard let known, let id = known.id else { return .new }
      if known.says(theSameAs: text) { return .same }
      if try known.fault == nil && database.isPointedInto(text.digest) { return .cited }
      try database.insert(text, insteadOf: id, by: author, at: now)
      // The index holds no texts, so that it must be told what it is to forget.
      try database.prepare(
        "INSERT INTO text_search (text_search, rowid, words) VALUES ('delete', ?, ?)"
      ).run(.integer(id), .text(fold(known)))
      try database.prepare("INSERT INTO text_search (rowid, words) VALUES (?, ?)")
        .run(.integer(id), .text(fold(text)))
      return .replaced(id)
    }
  }

  /// Records what is to be thought of captures.
  public func add(
    _ verdicts: [(capture: Int64, verdict: CaptureVerdict)], by author: String, at now: Date
  ) throws(StoreError) {
    guard !verdicts.isEmpty else { return }
    try write { database in
      let act = try database.addAct(.read, by: author, at: now)
      for (capture, verdict) in verdicts {
        try database.insert(verdict, on: capture, act: act)
      }
    }
  }
}

extension Database {
  /// Whether evidence names a place in the text of a body.
  fileprivate func isPointedInto(_ digest: Digest) throws -> Bool {
    let row = try prepare(
      """
      SELECT EXISTS (SELECT 1 FROM evidence JOIN capture ON capture.id = evidence.capture
        WHERE evidence.position IS NOT NULL AND capture.digest = ?1
          AND evidence.source IN \(Capture.bearers(of: "?1")))
      """)
    row.start(.text(digest.hex))
    return try row.step() && row.integer(0) == 1
  }

  fileprivate func insert(
    _ text: CaptureText, insteadOf id: Int64, by author: String, at now: Date
  ) throws {
    try prepare(
      """
      INSERT INTO text_rereading (text, act, read_at, title, language, warnings, body, whole)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).run(
      .integer(id), .integer(try addAct(.read, by: author, at: now)),
      .integer(text.readAt.milliseconds), .text(text.title), .text(text.language),
      .text(try TextList.write(text.warnings.map(\.rawValue))), .text(text.text),
      .text(text.whole))
  }

  /// Adds what is to be thought of a capture as part of `act`.
  func insert(_ verdict: CaptureVerdict, on capture: Int64, act: Int64) throws {
    try prepare("INSERT INTO capture_verdict (capture, act, outcome, detail) VALUES (?, ?, ?, ?)")
      .run(
        .integer(capture), .integer(act), .text(verdict.outcome.rawValue), .text(verdict.detail))
  }
}

extension CaptureText {
  /// Whether both were read alike, whenever that was.
  fileprivate func says(theSameAs other: CaptureText) -> Bool {
    var other = other
    (other.id, other.readAt) = (id, readAt)
    return other == self
  }
}
