import Foundation
import GRDB
import Indicators

extension Store {
  /// What was decided of a change, by whom and when.
  public struct Triage: Sendable, Equatable {
    /// The capture that showed the change.
    public let capture: Int64
    /// The act: who, when.
    public let act: Act
    /// What was decided.
    public let decision: TriageDecision
    /// The expert it was sent to.
    public let expert: String?
    /// What else was said.
    public let note: String?
  }

  /// Adds a decision; earlier ones stay.
  ///
  /// With `known`, the number of decisions that the author knew of, it is refused where there are
  /// more by now.
  public func decide(
    _ decision: TriageDecision, of capture: Int64, expert: String? = nil, note: String? = nil,
    knowing known: Int? = nil, by author: String, at now: Date
  ) throws(StoreError) {
    try write { database in
      if let known, try Self.decisions(of: capture, in: database) > known {
        throw StoreError.decidedMeanwhile(capture)
      }
      let act = try database.addAct(.triage, by: author, subject: "capture \(capture)", at: now)
      try database.prepare(
        "INSERT INTO triage (capture, act, decision, expert, note) VALUES (?, ?, ?, ?, ?)"
      ).run(
        .integer(capture), .integer(act), .text(decision.rawValue), .text(expert), .text(note))
    }
  }

  private static func decisions(of capture: Int64, in database: Database) throws -> Int {
    let rows = try database.prepare("SELECT COUNT(*) FROM triage WHERE capture = ?")
    rows.start(.integer(capture))
    return try rows.step() ? Int(rows.integer(0)) : 0
  }

  /// The decisions about a capture, oldest first.
  public func triage(of capture: Int64) throws(StoreError) -> [Triage] {
    try read { database in
      let rows = try database.prepare(
        """
        SELECT act.id, act.time, author.name, act.kind, act.reason, act.subject,
          capture, decision, expert, note
        FROM triage JOIN act ON act.id = triage.act JOIN author ON author.id = act.author
        WHERE capture = ? ORDER BY act.id
        """)
      rows.start(.integer(capture))
      var decisions: [Triage] = []
      while try rows.step() {
        decisions.append(
          Triage(
            capture: rows.integer(6), act: try Act(row: rows), decision: try rows.named(7),
            expert: rows.textIfAny(8), note: rows.textIfAny(9)))
      }
      return decisions
    }
  }

  /// The captures that show a change of which nothing was decided yet, newest first.
  ///
  /// The first capture of a source shows none, and neither does a feed: what is new in it becomes
  /// documents.
  public func untriagedChanges(limit: Int) throws(StoreError) -> [Capture] {
    try read { database in
      let rows = try database.prepare(
        """
        \(Capture.select)
        WHERE \(Capture.standingOutcome) = 'changed'
          AND (SELECT kind FROM source_revision WHERE source_revision.source = capture.source
            ORDER BY act DESC LIMIT 1) <> 'feed'
          AND NOT EXISTS (SELECT 1 FROM triage WHERE triage.capture = capture.id)
          AND EXISTS (SELECT 1 FROM capture AS earlier
            WHERE earlier.source = capture.source AND earlier.id < capture.id
              AND earlier.digest IS NOT NULL)
        ORDER BY id DESC LIMIT ?
        """)
      rows.start(.integer(limit))
      var captures: [Capture] = []
      while try rows.step() { captures.append(try Capture(row: rows)) }
      return captures
    }
  }

  /// Notes that a person has seen a source as it was at `capture`.
  public func look(at capture: Int64, by person: String, at now: Date) throws(StoreError) {
    try write { database in
      let person = try database.number(of: person, in: "author", column: "name")
      try database.prepare("INSERT INTO look (person, capture, time) VALUES (?, ?, ?)")
        .run(.integer(person), .integer(capture), .integer(now.milliseconds))
    }
  }

  /// The capture at which a person looked last at a source.
  public func lastLook(at source: Int64, by person: String) throws(StoreError) -> Int64? {
    try read { database in
      let row = try database.prepare(
        """
        SELECT look.capture FROM look JOIN author ON author.id = look.person
        JOIN capture ON capture.id = look.capture
        WHERE author.name = ? AND capture.source = ? ORDER BY look.id DESC LIMIT 1
        """)
      row.start(.text(person), .integer(source))
      return try row.step() ? row.integer(0) : nil
    }
  }
}
