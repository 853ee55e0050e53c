import Foundation
import GRDB

extension Store {
  /// Everything that is wrong with the database, a sentence each; empty when it is sound.
  public func check() throws(StoreError) -> [String] {
    try read { database in
      var findings = try Self.texts(database, "PRAGMA integrity_check").filter { $0 != "ok" }
      // A broken file answers the other questions with nonsense.
      guard findings.isEmpty else { return findings }
      findings += try Self.texts(
        database,
        """
        SELECT 'A row of ' || "table" || ' points to a row of ' || parent || ' that is missing.'
        FROM pragma_foreign_key_check GROUP BY "table", parent
        """)
      for (question, answer) in Self.invariants where try !Self.texts(database, question).isEmpty {
        findings.append(answer)
      }
      return findings
    }
  }

  /// Queries that find nothing in a sound database, with what it means when they do.
  private static let invariants = [
    (
      """
      SELECT 1 FROM revision JOIN cycle ON cycle.id = revision.cycle
      JOIN indicator ON indicator.id = revision.indicator
      WHERE cycle.framework <> indicator.framework LIMIT 1
      """,
      "A revision belongs to a cycle of one framework and an indicator of another."
    ),
    (
      """
      SELECT 1 FROM act WHERE kind IN ('record', 'import')
        AND id NOT IN (SELECT act FROM revision) LIMIT 1
      """,
      "An act that records observations has none."
    ),
    (
      "SELECT 1 FROM source WHERE id NOT IN (SELECT source FROM source_revision) LIMIT 1",
      "A source has no facts."
    ),
    (
      "SELECT 1 WHERE (SELECT count(*) FROM act) <> (SELECT coalesce(max(id), 0) FROM act)",
      "The acts are not numbered without a gap: one was removed."
    ),
    (
      """
      SELECT 1 FROM sqlite_schema AS guarded WHERE type = 'table'
        AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
        AND name NOT IN (\(operational))
        AND name NOT LIKE 'text_search%'
        AND (SELECT count(*) FROM sqlite_schema
          WHERE type = 'trigger' AND tbl_name = guarded.name) < 2 LIMIT 1
      """,
      "A table lacks the triggers that keep its rows from being changed."
    ),
  ]

  private static var operational: String {
    Schema.operational.sorted().map { "'\($0)'" }.joined(separator: ", ")
  }

  private static func texts(_ database: Database, _ sql: String) throws -> [String] {
    let rows = try database.prepare(sql)
    var texts: [String] = []
    while try rows.step() { texts.append(rows.text(0)) }
    return texts
  }
}
