import Foundation
import GRDB
import Indicators

extension Store {
  /// Adds evidence as one act, and gives its numbers in order.
  ///
  /// What came with a revision is tied once: where another process was quicker, it is left out.
  @discardableResult
  public func add(
    _ entries: [EvidenceEntry], by author: String, reason: String? = nil, at now: Date
  ) throws(StoreError) -> [Int64] {
    guard !entries.isEmpty else { return [] }
    return try write { database in
      let new = try entries.filter { try !database.isTied($0) }
      guard !new.isEmpty else { return [] }
      let act = try database.addAct(.evidence, by: author, reason: reason, at: now)
      return try new.map { try database.insert($0, act: act) }
    }
  }

  /// Withdraws a piece of evidence.
  public func withdrawEvidence(
    _ id: Int64, by author: String, reason: String? = nil, at now: Date
  ) throws(StoreError) {
    try write { database in
      let act = try database.addAct(.evidence, by: author, reason: reason, at: now)
      try database.prepare("INSERT INTO evidence_withdrawal (evidence, act) VALUES (?, ?)")
        .run(.integer(id), .integer(act))
    }
  }

  /// Records how pieces of evidence stand in a newer capture of their sources, as one act.
  public func addChecks(
    _ checks: [(evidence: Int64, capture: Int64, state: EvidenceState, passage: String?)],
    by author: String, at now: Date
  ) throws(StoreError) {
    guard !checks.isEmpty else { return }
    try write { database in
      let act = try database.addAct(.evidence, by: author, at: now)
      let insert = try database.prepare(
        """
        INSERT OR IGNORE INTO evidence_check (evidence, capture, act, state, passage)
        VALUES (?, ?, ?, ?, ?)
        """)
      for check in checks {
        try insert.run(
          .integer(check.evidence), .integer(check.capture), .integer(act),
          .text(check.state.rawValue), .text(check.passage))
      }
    }
  }

  /// Notes that somebody looked at a reopened piece of evidence and lets the observation stand.
  public func answer(
    reopened evidence: Int64, capture: Int64, by author: String, reason: String, at now: Date
  ) throws(StoreError) {
    try write { database in
      let act = try database.addAct(.evidence, by: author, reason: reason, at: now)
      try database.prepare(
        "INSERT INTO evidence_answer (evidence, capture, act) VALUES (?, ?, ?)"
      ).run(.integer(evidence), .integer(capture), .integer(act))
    }
  }

  /// The addresses that observations cite.
  public func citedAddresses() throws(StoreError) -> [String] {
    try read { database in
      let rows = try database.prepare(
        "SELECT DISTINCT evidence_address FROM detail WHERE evidence_address IS NOT NULL")
      var addresses: [String] = []
      while try rows.step() { addresses.append(rows.text(0)) }
      return addresses
    }
  }

  /// What the last revisions cite of those addresses and was not tied to a capture yet.
  public func untiedPassages(at addresses: [String]) throws(StoreError) -> [CitedPassage] {
    guard !addresses.isEmpty else { return [] }
    return try read { database in
      let rows = try database.prepare(Self.selectUntied)
      rows.start(.text(try TextList.write(addresses)))
      var passages: [CitedPassage] = []
      while try rows.step() {
        passages.append(
          CitedPassage(
            framework: Code(rows.text(0)), version: Int(rows.integer(1)),
            cell: Cell(row: rows, from: 2),
            assessor: rows.text(6), revision: rows.integer(7),
            evidence: Evidence(
              address: rows.text(8), quote: rows.textIfAny(9), page: rows.textIfAny(10))))
      }
      return passages
    }
  }

  private static let selectUntied = """
    SELECT framework.code, framework.version, indicator.code, indicator.facet, country.code,
      cycle.code, assessor.name, revision.act, detail.evidence_address, detail.evidence_quote,
      detail.evidence_page
    FROM revision
    JOIN detail ON detail.id = revision.detail
    JOIN indicator ON indicator.id = revision.indicator
    JOIN framework ON framework.id = indicator.framework
    JOIN cycle ON cycle.id = revision.cycle
    JOIN country ON country.id = revision.country
    JOIN assessor ON assessor.id = revision.assessor
    WHERE revision.detail IS NOT NULL
      AND detail.evidence_address IN (SELECT value FROM json_each(?))
      AND revision.act = (SELECT max(act) FROM revision AS latest
        WHERE latest.cycle = revision.cycle AND latest.indicator = revision.indicator
          AND latest.country = revision.country AND latest.assessor = revision.assessor)
      AND NOT EXISTS (SELECT 1 FROM evidence
        WHERE evidence.cycle = revision.cycle AND evidence.indicator = revision.indicator
          AND evidence.country = revision.country AND evidence.assessor = revision.assessor
          AND evidence.revision = revision.act)
    """
}

extension Cell {
  /// The cell in four columns of a row: indicator, facet, country, cycle.
  init(row: PreparedStatement, from column: Int32) {
    let facet = row.text(column + 1)
    self.init(
      indicator: Code(row.text(column)), country: Code(row.text(column + 2)),
      cycle: Code(row.text(column + 3)), facet: facet.isEmpty ? nil : Facet(rawValue: facet))
  }
}
