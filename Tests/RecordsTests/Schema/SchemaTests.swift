import Foundation
import GRDB
import Indicators
import Testing

@testable import Records

@Suite struct SchemaTests {
  /// A home in which every table has a row.
  private func filled() throws -> (TemporaryHome, Store) {
    let temporary = try TemporaryHome()
    let store = try temporary.store(Arcadia.framework)
    var detail = ObservationDetail()
    detail.justification = "as observed"
    try store.append(
      Arcadia.framework.table(.value(3), detail), by: "ada", at: moment(1))
    let source = try store.add(
      Source(address: "https://arcadia.example/", title: "Gazette", addedAt: moment(2)),
      by: "ada", at: moment(2))
    var capture = Capture(
      source: source, startedAt: moment(3), address: "https://arcadia.example/",
      outcome: .changed, detail: "ok")
    capture.heads = [1, 2, 3]
    capture.digest = Digest(bytes: [UInt8](repeating: 7, count: 32))
    try store.append(capture, by: "ada", at: moment(3))
    try store.prune([capture.digest].compactMap { $0 }, by: "ada", at: moment(4))
    try store.append(
      SourceEvent(time: moment(4), kind: .moved, source: source, sentence: "It has moved."))
    try fillTexts(of: store)
    try store.change(source, by: "ada", at: moment(4)) {
      $0.address = "https://law.arcadia.example/"
    }
    let document = Source(
      address: "https://arcadia.example/news", title: "News", feed: source, addedAt: moment(2))
    _ = try store.take(
      [FeedDocument(source: document)], of: try #require(try store.source(source)), at: 1,
      refused: 0, within: FeedBounds(), by: "feed 1", at: moment(4))
    return (temporary, store)
  }

  /// A capture with a text, and evidence that rests on it.
  private func fillTexts(of store: Store) throws {
    let digest = try #require(Digest(bytes: [UInt8](repeating: 1, count: 32)))
    let text = CaptureText(digest: digest, hints: "", extractor: 1, readAt: moment(4), text: "Law")
    let verdict = CaptureVerdict(outcome: .noiseOnly, detail: "the clock")
    try store.keep(
      [.init(text, words: "Law", of: 1, verdict: verdict)], by: "ada", at: moment(4))
    var anew = text
    anew.text = "Laws"
    _ = try store.replace(with: anew, fold: { $0.text }, by: "ada", at: moment(4))
    try store.set(NoiseRules(), of: 1, by: "ada", at: moment(4))
    try store.decide(.minor, of: 1, by: "ada", at: moment(4))
    try store.look(at: 1, by: "ada", at: moment(4))
    let entry = EvidenceEntry(
      framework: "arcadian-freedom", version: 1,
      cell: Cell(indicator: "1.a", country: "AR", cycle: "2021", facet: .law), assessor: "",
      source: 1, finding: .unsought)
    try store.add([entry], by: "ada", at: moment(5))
    try store.addChecks(
      [(evidence: 1, capture: 1, state: .changed, passage: nil)], by: "ada", at: moment(6))
    try store.answer(reopened: 1, capture: 1, by: "ada", reason: "stands", at: moment(7))
    try store.withdrawEvidence(1, by: "ada", at: moment(8))
  }

  static let tables = [
    "author", "act", "framework", "indicator", "cycle", "country", "assessor", "detail",
    "event",
    "revision", "source", "source_revision", "capture", "document_text", "capture_text",
    "capture_verdict",
    "noise_revision", "triage", "look", "evidence", "evidence_withdrawal", "evidence_check",
    "evidence_answer", "exchange", "pruning", "feed_entry", "feed_reading", "text_rereading",
    "source_address",
  ]

  @Test func everyTableIsNamedHere() throws {
    let (temporary, store) = try filled()
    defer { withExtendedLifetime(temporary) {} }

    let tables = try store.read { database in
      try String.fetchSet(
        database,
        sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'grdb_%' "
          + "AND name NOT LIKE 'text_search%'")
    }

    #expect(tables == Set(Self.tables).union(Schema.operational))
  }

  @Test(arguments: tables)
  func noRowIsChangedOrRemoved(table: String) throws {
    let (temporary, store) = try filled()
    let (columns, before) = try store.read { database in
      (
        try database.columns(in: table).map(\.name),
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
      )
    }
    try #require(before > 0)

    for column in columns {
      #expect(throws: DatabaseError.self) {
        try temporary.outside { try $0.execute(sql: "UPDATE \(table) SET \(column) = \(column)") }
      }
    }
    #expect(throws: DatabaseError.self) {
      try temporary.outside { try $0.execute(sql: "DELETE FROM \(table)") }
    }
    #expect(throws: StoreError.self) {
      try store.write {
        try $0.execute(sql: "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)")
      }
    }
  }

  @Test(arguments: tables)
  func typesAreStrict(table: String) throws {
    let (temporary, store) = try filled()
    defer { withExtendedLifetime(temporary) {} }

    let sql = try store.read { database in
      try String.fetchOne(
        database, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [table]) ?? ""
    }

    #expect(sql.contains("STRICT"))
  }

  @Test(arguments: [
    "INSERT INTO revision VALUES (1, 1, 1, 1, 2, 0, 'three', NULL, NULL)",
    "INSERT INTO revision VALUES (1, 1, 1, 1, 1, 0, NULL, NULL, NULL)",
    "INSERT INTO revision VALUES (1, 1, 1, 1, 1, 7, NULL, NULL, NULL)",
    "INSERT INTO revision VALUES (1, 1, 1, 1, 1, 2, 3.0, NULL, NULL)",
    "INSERT INTO revision VALUES (1, 1, 1, 1, 1, 1, NULL, NULL, NULL)",
    "INSERT INTO revision VALUES (1, 1, 1, 1, 99, 0, 3.0, NULL, NULL)",
    "INSERT INTO revision VALUES (1, 1, 1, 1, 2, 0, 3.0, NULL, NULL)",
    "INSERT INTO act VALUES (NULL, 'yesterday', 1, 'record', NULL, NULL)",
    "INSERT INTO act VALUES (NULL, 1, 77, 'record', NULL, NULL)",
    "INSERT INTO framework VALUES (NULL, 'x', 0, 'official', '', 1)",
    "INSERT INTO framework VALUES (NULL, 'x', 1, 'final', '', 1)",
    "INSERT INTO detail (evidence_quote) VALUES ('a quote of nothing')",
  ])
  func whatCannotBeIsRefused(sql: String) throws {
    let (temporary, store) = try filled()
    defer { withExtendedLifetime(temporary) {} }

    let error = #expect(throws: StoreError.self) { try store.write { try $0.execute(sql: sql) } }

    guard case .ruleBroken = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func theStandingsKeepTheirNumbers() {
    #expect(
      ObservationTable.Standing.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 5, 6])
    #expect(
      ObservationTable.Standing.allCases == [
        .value, .text, .notCollected, .notDue, .notApplicable, .refused, .confidential,
      ])
  }

  @Test func laterMigrationsKeepWhatIsThere() throws {
    let temporary = try TemporaryHome()
    try temporary.outside { database in
      try Schema.migrator.migrate(
        DatabaseQueue(path: temporary.home.database.path), upTo: "records")
      try database.execute(
        sql: """
          INSERT INTO author VALUES (1, 'ada');
          INSERT INTO act VALUES (1, 5, 1, 'record', 'by hand', NULL);
          """)
    }
    #expect(throws: StoreError.olderDatabase) { try Store(reading: temporary.home) }

    let store = try Store(home: temporary.home)

    #expect(try store.acts(limit: 5).map(\.reason) == ["by hand"])
    #expect(try store.sources() == [])
  }

  @Test func aSourceOfAnOlderDatabaseKeepsEverything() throws {
    let temporary = try TemporaryHome()
    try temporary.outside { database in
      try Schema.migrator.migrate(
        DatabaseQueue(path: temporary.home.database.path), upTo: "sources")
      try database.execute(
        sql: """
          INSERT INTO author VALUES (1, 'ada');
          INSERT INTO act VALUES (1, 5, 1, 'source', NULL, NULL);
          INSERT INTO source VALUES (1, 'https://arcadia.example/', 1);
          INSERT INTO source_revision VALUES
            (1, 1, 'Gazette', NULL, NULL, NULL, NULL, '[]', 'page', NULL, 'active');
          """)
    }

    let store = try Store(home: temporary.home)
    let source = try store.source(1)

    #expect(try store.check() == [])
    #expect(source?.address == "https://arcadia.example/")
    #expect(source?.title == "Gazette")
    #expect(source?.retention == .all)
    #expect(source?.rhythm == nil)
  }

  @Test func aNewerDatabaseIsLeftAlone() throws {
    let temporary = try TemporaryHome()
    try temporary.store().close()
    try temporary.outside {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('from the future')")
    }

    #expect(throws: StoreError.newerDatabase) { try Store(home: temporary.home) }
    #expect(throws: StoreError.newerDatabase) { try Store(reading: temporary.home) }
  }
}
