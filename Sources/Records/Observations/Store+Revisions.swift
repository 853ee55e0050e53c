import Foundation
import GRDB
import Indicators

extension Store {
  /// Everything that was ever said of `cell`, oldest first.
  public func revisions(
    of cell: Cell, in framework: Code<Framework>, version: Int
  ) throws(StoreError) -> [Revision] {
    try read { database in
      let rows = try database.prepare(Self.selectRevisions)
      rows.start(
        .text(framework.rawValue), .integer(version), .text(cell.indicator.rawValue),
        .text(cell.facet?.rawValue ?? ""), .text(cell.country.rawValue),
        .text(cell.cycle.rawValue))
      let details = try DetailReader(database)
      var revisions: [Revision] = []
      while try rows.step() {
        let reading = try Reading(
          standing: rows.integer(7), value: rows.real(8), text: rows.textIfAny(9))
        let observation = Observation(
          cell: cell, assessor: rows.text(6), reading: reading,
          detail: try details.detail(rows.integerIfAny(10)) ?? ObservationDetail())
        revisions.append(Revision(act: try Act(row: rows), observation: observation))
      }
      return revisions
    }
  }

  private static let selectRevisions = """
    SELECT act.id, act.time, author.name, act.kind, act.reason, act.subject, assessor.name,
      revision.standing, revision.value, revision.text, revision.detail
    FROM framework
    JOIN indicator ON indicator.framework = framework.id
    JOIN cycle ON cycle.framework = framework.id
    JOIN revision ON revision.cycle = cycle.id AND revision.indicator = indicator.id
    JOIN country ON country.id = revision.country
    JOIN assessor ON assessor.id = revision.assessor
    JOIN act ON act.id = revision.act
    JOIN author ON author.id = act.author
    WHERE framework.code = ? AND framework.version = ? AND indicator.code = ?
      AND indicator.facet = ? AND country.code = ? AND cycle.code = ?
    ORDER BY act.id, assessor.name
    """
}
