import Foundation
import GRDB
import Indicators

extension Database {
  /// Adds a piece of evidence as part of `act`, and gives its number.
  ///
  /// Evidence ties an observation to a capture, so that there must be one.
  func insert(_ entry: EvidenceEntry, act: Int64) throws -> Int64 {
    let place = try place(of: entry)
    let assessors = try assessors(of: place)
    guard assessors.contains(entry.assessor) else {
      throw StoreError.noObservation(entry.cell, assessor: entry.assessor, others: assessors)
    }
    try prepare(
      """
      INSERT INTO evidence (act, cycle, indicator, country, assessor, revision, replaces, source,
        capture, quote, page, finding, found_page, position, length, passage, prefix, suffix,
        language, strength)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).run(
      .integer(act), .integer(place.cycle), .integer(place.indicator), .integer(place.country),
      .integer(place.assessor), .integer(entry.revision), .integer(entry.replaces),
      .integer(entry.source), .integer(entry.capture), .text(entry.quote), .text(entry.page),
      .text(entry.finding.rawValue), .integer(entry.anchor?.page),
      .integer(entry.anchor?.position), .integer(entry.anchor?.length),
      .text(entry.anchor?.passage), .text(entry.anchor?.prefix), .text(entry.anchor?.suffix),
      .text(entry.language), .text(entry.strength?.rawValue))
    return lastRow
  }

  /// Whether evidence stands already that came with the same revision of the same cell.
  func isTied(_ entry: EvidenceEntry) throws -> Bool {
    guard let revision = entry.revision else { return false }
    let place = try place(of: entry)
    let tied = try prepare(
      """
      SELECT EXISTS (SELECT 1 FROM evidence WHERE cycle = ? AND indicator = ? AND country = ?
        AND assessor = ? AND revision = ?)
      """)
    tied.start(
      .integer(place.cycle), .integer(place.indicator), .integer(place.country),
      .integer(place.assessor), .integer(revision))
    return try tied.step() && tied.integer(0) == 1
  }

  /// The numbers under which what an assessor says of a cell is kept.
  private typealias Place = (cycle: Int64, indicator: Int64, country: Int64, assessor: Int64)

  /// Who said something of the cell, by name.
  private func assessors(of place: Place) throws -> [String] {
    let rows = try prepare(
      """
      SELECT DISTINCT assessor.name FROM revision JOIN assessor ON assessor.id = revision.assessor
      WHERE revision.cycle = ? AND revision.indicator = ? AND revision.country = ?
      ORDER BY assessor.name
      """)
    rows.start(.integer(place.cycle), .integer(place.indicator), .integer(place.country))
    var names: [String] = []
    while try rows.step() { names.append(rows.text(0)) }
    return names
  }

  private func place(of entry: EvidenceEntry) throws -> Place {
    let row = try prepare(
      """
      SELECT cycle.id, indicator.id, country.id FROM framework
      JOIN indicator ON indicator.framework = framework.id
      JOIN cycle ON cycle.framework = framework.id
      JOIN country ON country.code = ?
      WHERE framework.code = ? AND framework.version = ? AND indicator.code = ?
        AND indicator.facet = ? AND cycle.code = ?
      """)
    row.start(
      .text(entry.cell.country.rawValue), .text(entry.framework.rawValue),
      .integer(entry.version), .text(entry.cell.indicator.rawValue),
      .text(entry.cell.facet?.rawValue ?? ""), .text(entry.cell.cycle.rawValue))
    guard try row.step() else {
      throw StoreError.noObservation(entry.cell, assessor: entry.assessor, others: [])
    }
    return (
      row.integer(0), row.integer(1), row.integer(2),
      try number(of: entry.assessor, in: "assessor", column: "name")
    )
  }
}

extension CitedEvidence {
  /// Reads evidence in the columns that ``init(row:)`` expects, each with its newest check.
  static let select = """
    SELECT evidence.id, framework.code, framework.version, indicator.code, indicator.facet,
      country.code, cycle.code, assessor.name, evidence.source, \(Source.currentAddress), evidence.capture,
      evidence.quote, evidence.page, evidence.finding, evidence.found_page, evidence.position,
      evidence.length, evidence.passage, evidence.prefix, evidence.suffix, evidence.language,
      evidence.strength, author.name, act.time, newest.state, newest.capture, newest.passage,
      EXISTS (SELECT 1 FROM evidence_answer
        WHERE evidence_answer.evidence = evidence.id AND evidence_answer.capture = newest.capture)
    FROM evidence
    JOIN act ON act.id = evidence.act
    JOIN author ON author.id = act.author
    JOIN source ON source.id = evidence.source
    JOIN indicator ON indicator.id = evidence.indicator
    JOIN framework ON framework.id = indicator.framework
    JOIN cycle ON cycle.id = evidence.cycle
    JOIN country ON country.id = evidence.country
    JOIN assessor ON assessor.id = evidence.assessor
    LEFT JOIN evidence_check AS newest ON newest.evidence = evidence.id
      AND newest.capture = (SELECT max(capture) FROM evidence_check AS other
        WHERE other.evidence = evidence.id)
    WHERE NOT EXISTS (SELECT 1 FROM evidence_withdrawal
        WHERE evidence_withdrawal.evidence = evidence.id)
      AND NOT EXISTS (SELECT 1 FROM evidence AS later WHERE later.replaces = evidence.id)
      AND (evidence.revision IS NULL OR evidence.revision = (
        SELECT max(revision.act) FROM revision
        WHERE revision.cycle = evidence.cycle AND revision.indicator = evidence.indicator
          AND revision.country = evidence.country AND revision.assessor = evidence.assessor))
    """

  /// The evidence in a row of ``select``.
  init(row: PreparedStatement) throws {
    let finding = row.text(13)
    self.init(
      id: row.integer(0), framework: Code(row.text(1)), version: Int(row.integer(2)),
      cell: Cell(row: row, from: 3), assessor: row.text(7), source: row.integer(8),
      address: row.text(9), author: row.text(22), addedAt: Date(milliseconds: row.integer(23)),
      state: .current)
    capture = row.integerIfAny(10)
    quote = row.textIfAny(11)
    page = row.textIfAny(12)
    isExact = finding == EvidenceEntry.Finding.exact.rawValue
    if let position = row.integerIfAny(15) {
      anchor = QuoteAnchor(
        page: row.integerIfAny(14).map { Int($0) }, position: Int(position),
        length: Int(row.integer(16)), passage: row.text(17), prefix: row.text(18),
        suffix: row.text(19))
    }
    language = row.textIfAny(20)
    strength = try row.namedIfAny(21)
    checkedCapture = row.integerIfAny(25)
    checkedPassage = row.textIfAny(26)
    state = try Self.state(
      finding: finding, newest: row.namedIfAny(24), isAnswered: row.integer(27) == 1)
  }

  private static func state(
    finding: String, newest: EvidenceState?, isAnswered: Bool
  ) -> EvidenceState {
    if finding == EvidenceEntry.Finding.unsought.rawValue { return newest ?? .unsought }
    if let newest { return isAnswered && newest.isReopened ? .changedSince : newest }
    return finding == EvidenceEntry.Finding.missing.rawValue ? .missing : .current
  }
}
