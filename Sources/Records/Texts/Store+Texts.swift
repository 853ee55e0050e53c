import Foundation
import GRDB
import Indicators

extension Store {
  /// A text to be kept, and what it belongs to.
  public struct TextToKeep: Sendable {
    /// The text.
    public let text: CaptureText
    /// Its words as they are searched.
    public let words: String
    /// The capture.
    public let capture: Int64
    /// What is to be thought of the capture, where that is not what was recorded.
    public let verdict: CaptureVerdict?

    /// Takes the parts as they are.
    public init(
      _ text: CaptureText, words: String, of capture: Int64, verdict: CaptureVerdict? = nil
    ) {
      (self.text, self.words, self.capture, self.verdict) = (text, words, capture, verdict)
    }
  }

  /// Keeps the texts of captures, and their verdicts; gives the numbers of the texts.
  ///
  /// A text that is there already is kept once; the capture is tied to it.
  @discardableResult
  public func keep(
    _ texts: [TextToKeep], by author: String, at now: Date
  ) throws(StoreError) -> [Int64] {
    guard !texts.isEmpty else { return [] }
    return try write { database in
      var act: Int64?
      return try texts.map { kept in
        let id = try Self.number(of: kept.text, words: kept.words, in: database)
        try database.prepare("INSERT OR IGNORE INTO capture_text (capture, text) VALUES (?, ?)")
          .run(.integer(kept.capture), .integer(id))
        guard let verdict = kept.verdict else { return id }
        let number = try act ?? database.addAct(.read, by: author, at: now)
        act = number
        try database.insert(verdict, on: kept.capture, act: number)
        return id
      }
    }
  }

  private static func number(
    of text: CaptureText, words: String, in database: Database
  ) throws -> Int64 {
    let known = try database.prepare(
      "SELECT id FROM document_text WHERE digest = ? AND hints = ? AND extractor = ?")
    known.start(.text(text.digest.hex), .text(text.hints), .integer(text.extractor))
    if try known.step() { return known.integer(0) }
    try database.prepare(
      """
      INSERT INTO document_text (digest, hints, extractor, read_at, title, language, warnings,
        fault, text, whole)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).run(
      .text(text.digest.hex), .text(text.hints), .integer(text.extractor),
      .integer(text.readAt.milliseconds), .text(text.title), .text(text.language),
      .text(try TextList.write(text.warnings.map(\.rawValue))), .text(text.fault),
      .text(text.text), .text(text.whole))
    let id = database.lastRow
    try database.prepare("INSERT INTO text_search (rowid, words) VALUES (?, ?)")
      .run(.integer(id), .text(words))
    return id
  }

  /// The text of a capture, the newest where it was read several times; of a capture that only
  /// confirmed its source, that of the last one with the same body.
  public func text(ofCapture capture: Int64) throws(StoreError) -> CaptureText? {
    try texts(
      """
      WHERE id = coalesce(
        (SELECT max(text) FROM capture_text WHERE capture = ?1),
        (SELECT max(tied.text) FROM capture AS asked
          JOIN capture AS other ON other.source = asked.source AND other.digest = asked.digest
          JOIN capture_text AS tied ON tied.capture = other.id WHERE asked.id = ?1))
      """, .integer(capture)
    ).first
  }

  /// The text of a body as it was read under `hints` by `extractor`.
  public func text(
    of digest: Digest, hints: String, extractor: Int
  ) throws(StoreError) -> CaptureText? {
    try texts(
      "WHERE digest = ?1 AND hints = ?2 AND extractor = ?3", .text(digest.hex), .text(hints),
      .integer(extractor)
    ).first
  }

  /// The texts of those numbers that are there.
  public func text(_ id: Int64) throws(StoreError) -> CaptureText? {
    try texts("WHERE id = ?1", .integer(id)).first
  }

  private func texts(
    _ condition: String, _ first: Binding, _ second: Binding = .null, _ third: Binding = .null
  ) throws(StoreError) -> [CaptureText] {
    try read { try Self.texts($0, condition, first, second, third) }
  }

  /// The texts that meet a condition, each as it was read last.
  static func texts(
    _ database: Database, _ condition: String, _ first: Binding, _ second: Binding = .null,
    _ third: Binding = .null
  ) throws -> [CaptureText] {
    let rows = try database.prepare(
      """
      SELECT id, digest, hints, extractor, read_at, title, language, warnings, fault, text, whole
      FROM newest_text \(condition)
      """)
    rows.start(first, second, third)
    var texts: [CaptureText] = []
    while try rows.step() { texts.append(try CaptureText(row: rows)) }
    return texts
  }

  /// The captures after that of the number `last` with a body of their own whose text was not read
  /// yet, oldest first; those whose body was let go are left out.
  public func unreadCaptures(after last: Int64 = 0, limit: Int) throws(StoreError) -> [Capture] {
    try read { database in
      let rows = try database.prepare(
        """
        \(Capture.select)
        WHERE id > ?1 AND digest IS NOT NULL
          AND outcome IN ('changed', 'moved', 'noise-only', 'soft-404', 'wrong-type')
          AND NOT EXISTS (SELECT 1 FROM capture_text WHERE capture_text.capture = capture.id)
          AND NOT EXISTS (SELECT 1 FROM pruning
            WHERE pruning.digest = capture.digest AND pruning.capture >= capture.id)
        ORDER BY id LIMIT ?2
        """)
      rows.start(.integer(last), .integer(limit))
      var captures: [Capture] = []
      while try rows.step() { captures.append(try Capture(row: rows)) }
      return captures
    }
  }
}

extension CaptureText {
  fileprivate init(row: PreparedStatement) throws {
    guard let digest = Digest(hex: row.text(1)) else {
      throw StoreError.damaged("\"\(row.text(1))\" is not a digest.")
    }
    self.init(
      id: row.integer(0), digest: digest, hints: row.text(2), extractor: Int(row.integer(3)),
      readAt: Date(milliseconds: row.integer(4)), title: row.text(5), language: row.textIfAny(6),
      warnings: try TextList.read(row.text(7)).compactMap { CaptureWarning(rawValue: $0) },
      fault: row.textIfAny(8), text: row.text(9), whole: row.textIfAny(10))
  }
}
