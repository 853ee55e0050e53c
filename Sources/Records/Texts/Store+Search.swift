import Foundation
import GRDB
import Indicators

extension Store {
  /// A text in which words were found.
  public struct SearchHit: Sendable, Equatable {
    /// The number of the text.
    public let text: Int64
    /// The newest capture that has it.
    public let capture: Int64
    /// The source of that capture.
    public let source: Int64
  }

  /// The texts in which `query` holds, the best first.
  ///
  /// The query is in the language of SQLite's FTS5, over folded words. Of each source only the newest
  /// text counts, unless `isHistorical`.
  public func search(
    _ query: String, country: String? = nil, source: Int64? = nil, isHistorical: Bool = false,
    limit: Int
  ) throws(StoreError) -> [SearchHit] {
    try read { database in
      let rows = try database.prepare(
        """
        SELECT text_search.rowid, max(capture.id), capture.source
        FROM text_search
        JOIN capture_text ON capture_text.text = text_search.rowid
        JOIN capture ON capture.id = capture_text.capture
        JOIN source_revision ON source_revision.source = capture.source
          AND source_revision.act = (SELECT max(act) FROM source_revision AS latest
            WHERE latest.source = capture.source)
        WHERE text_search MATCH ?1 AND (?2 IS NULL OR source_revision.country = ?2)
          AND (?3 IS NULL OR capture.source = ?3)
          AND (?4 OR capture.id = (SELECT max(newest.id) FROM capture AS newest
            JOIN capture_text AS tied ON tied.capture = newest.id
            WHERE newest.source = capture.source))
        GROUP BY text_search.rowid, capture.source ORDER BY min(text_search.rank) LIMIT ?5
        """)
      rows.start(
        .text(query), .text(country), .integer(source), .integer(isHistorical ? 1 : 0),
        .integer(limit))
      var hits: [SearchHit] = []
      while try rows.step() {
        hits.append(
          SearchHit(text: rows.integer(0), capture: rows.integer(1), source: rows.integer(2)))
      }
      return hits
    }
  }

  /// What is wrong with the index, a sentence each; it is derived, so that ``rebuildSearch(fold:)``
  /// mends it.
  public func checkSearch() throws(StoreError) -> [String] {
    try write { database in
      let missing = try database.prepare(
        """
        SELECT count(*) FROM document_text
        WHERE id NOT IN (SELECT id FROM text_search_docsize)
        """)
      _ = try missing.step()
      let surplus = try database.prepare(
        """
        SELECT count(*) FROM text_search_docsize
        WHERE id NOT IN (SELECT id FROM document_text)
        """)
      _ = try surplus.step()
      var findings: [String] = []
      if missing.integer(0) + surplus.integer(0) > 0 {
        findings.append("The search index does not have the texts that there are.")
      }
      do {
        try database.execute(
          sql: "INSERT INTO text_search (text_search) VALUES ('integrity-check')")
      } catch {
        findings.append("The search index is damaged.")
      }
      return findings
    }
  }

  /// Makes the index anew from the texts, `fold` giving the words of each.
  public func rebuildSearch(fold: (CaptureText) -> String) throws(StoreError) {
    let ids = try read { database in
      let rows = try database.prepare("SELECT id FROM document_text ORDER BY id")
      var ids: [Int64] = []
      while try rows.step() { ids.append(rows.integer(0)) }
      return ids
    }
    let words = try ids.map { id throws(StoreError) in (id, try text(id).map(fold) ?? "") }
    try write { database in
      try database.execute(sql: "INSERT INTO text_search (text_search) VALUES ('delete-all')")
      let insert = try database.prepare("INSERT INTO text_search (rowid, words) VALUES (?, ?)")
      for (id, words) in words { try insert.run(.integer(id), .text(words)) }
    }
  }
}
