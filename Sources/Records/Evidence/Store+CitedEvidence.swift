import Foundation
import GRDB
import Indicators

extension Store {
  /// All evidence that stands, in the order in which it was added.
  public func evidence() throws(StoreError) -> [CitedEvidence] {
    try evidence("", .null)
  }

  /// The evidence that stands and cites a source.
  public func evidence(ofSource source: Int64) throws(StoreError) -> [CitedEvidence] {
    try evidence("AND evidence.source = ?1", .integer(source))
  }

  /// One piece of evidence that stands.
  public func evidence(_ id: Int64) throws(StoreError) -> CitedEvidence? {
    try evidence("AND evidence.id = ?1", .integer(id)).first
  }

  /// The evidence of an observation's cell, whoever cites it.
  public func evidence(
    of cell: Cell, in framework: Code<Framework>, version: Int
  ) throws(StoreError) -> [CitedEvidence] {
    try evidence(
      """
      AND framework.code = ?1 AND framework.version = ?2 AND indicator.code = ?3
        AND indicator.facet = ?4 AND country.code = ?5 AND cycle.code = ?6
      """, .text(framework.rawValue), .integer(version), .text(cell.indicator.rawValue),
      .text(cell.facet?.rawValue ?? ""), .text(cell.country.rawValue), .text(cell.cycle.rawValue))
  }

  /// The evidence of all cells of an indicator, whatever their side.
  public func evidence(
    ofIndicator code: Code<Node>, in framework: Code<Framework>, version: Int
  ) throws(StoreError) -> [CitedEvidence] {
    try evidence(
      "AND framework.code = ?1 AND framework.version = ?2 AND indicator.code = ?3",
      .text(framework.rawValue), .integer(version), .text(code.rawValue))
  }

  /// The evidence that stands, with the newest read capture of its source where it was not held
  /// against that yet.
  public func uncheckedEvidence() throws(StoreError) -> [(evidence: CitedEvidence, capture: Int64)]
  {
    let newest = try newestReadCaptures()
    return try evidence().compactMap { evidence in
      guard let capture = newest[evidence.source], capture > evidence.capture ?? 0,
        capture > evidence.checkedCapture ?? 0
      else { return nil }
      return (evidence, capture)
    }
  }

  /// Of each cited source the newest good capture that has a text of its own.
  ///
  /// One that found the same document at another address says nothing that was not said.
  private func newestReadCaptures() throws(StoreError) -> [Int64: Int64] {
    try read { database in
      let rows = try database.prepare(
        """
        SELECT capture.source, max(capture.id) FROM capture
        JOIN capture_text ON capture_text.capture = capture.id
        JOIN newest_text ON newest_text.id = capture_text.text AND newest_text.fault IS NULL
        WHERE capture.source IN (SELECT source FROM evidence)
          AND \(Capture.standingOutcome) IN ('changed', 'noise-only')
        GROUP BY capture.source
        """)
      var newest: [Int64: Int64] = [:]
      while try rows.step() { newest[rows.integer(0)] = rows.integer(1) }
      return newest
    }
  }

  private func evidence(
    _ condition: String, _ values: Binding...
  ) throws(StoreError) -> [CitedEvidence] {
    try read { database in
      let rows = try database.prepare("\(CitedEvidence.select) \(condition) ORDER BY evidence.id")
      for (place, value) in values.enumerated() where !condition.isEmpty {
        rows.bind(value, at: Int32(place + 1))
      }
      var evidence: [CitedEvidence] = []
      while try rows.step() { evidence.append(try CitedEvidence(row: rows)) }
      return evidence
    }
  }
}
