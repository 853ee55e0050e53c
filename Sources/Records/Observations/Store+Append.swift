import Foundation
import GRDB
import Indicators

extension Store {
  /// Appends what `table` says and the last revisions do not: one act, all of it or nothing.
  ///
  /// An observation that says the same as the last revision of its cell and assessor adds
  /// nothing, so the same table twice changes nothing. A `dryRun` only counts.
  @discardableResult
  public func append(
    _ table: ObservationTable, by author: String, reason: String? = nil, subject: String? = nil,
    kind: ActKind = .record, at now: Date, dryRun: Bool = false
  ) throws(StoreError) -> AppendSummary {
    try Self.requireFinite(table)
    if dryRun {
      return try read { try Self.compare(table, in: $0, dryRun: true).summary(nil) }
    }
    let work = { (database: Database) in
      let comparison = try Self.compare(table, in: database, dryRun: false)
      guard !comparison.entries.isEmpty else { return comparison.summary(nil) }
      let act = try database.addAct(kind, by: author, reason: reason, subject: subject, at: now)
      try RevisionWriter(table, numbering: comparison.numbering, database: database)
        .write(comparison.entries, act: act)
      return comparison.summary(act)
    }
    return table.count < Self.bulk ? try write(work) : try writeInBulk(work)
  }

  /// From how many observations on the parents of each row are not asked for one by one.
  private static let bulk = 10_000

  private static func compare(
    _ table: ObservationTable, in database: Database, dryRun: Bool
  ) throws -> ObservationComparison {
    let numbers = try ObservationNumbers(of: table, in: database, dryRun: dryRun)
    let order = try ObservationOrder(of: table, by: numbers)
    return try ObservationComparison(of: table, in: order, with: database)
  }

  private static func requireFinite(_ table: ObservationTable) throws(StoreError) {
    for place in 0..<table.count where !table.value[place].isFinite {
      guard table.standing[place] == .value else { continue }
      let bad = table[place]
      throw .notFinite(bad.cell, assessor: bad.assessor)
    }
  }
}

extension ObservationComparison {
  /// The counts, with the act that holds what is new.
  fileprivate func summary(_ act: Int64?) -> AppendSummary {
    AppendSummary(act: act, new: new, changed: changed, unchanged: unchanged)
  }
}
