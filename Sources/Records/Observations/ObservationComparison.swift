import GRDB
import Indicators

/// What is different between a table and the last revisions of its cells.
struct ObservationComparison {
  /// The numbering of the cells that ``entries`` use.
  let numbering: CellNumbering
  /// What is new or changed, in the order of the database's key.
  private(set) var entries: [ObservationOrder.Entry] = []
  /// How many observations the database does not have.
  private(set) var new = 0
  /// How many say something else.
  private(set) var changed = 0
  /// How many say the same.
  private(set) var unchanged = 0

  /// Compares `table`, one cycle and indicator after the other.
  init(of table: ObservationTable, in order: ObservationOrder, with database: Database) throws {
    numbering = order.numbering
    entries.reserveCapacity(table.count)
    let stored = try database.prepare(
      """
      SELECT country, assessor, standing, value, text, detail FROM revision
      WHERE cycle = ? AND indicator = ? ORDER BY country, assessor, act
      """)
    let details = try DetailReader(database)
    for group in order.groups {
      let numbers = order.numbering.numbers(of: order.entries[group.lowerBound].key)
      stored.start(.integer(numbers.cycle), .integer(numbers.indicator))
      let standing = try Self.lastRevisions(stored)
      try compare(order.entries[group], of: table, with: standing, details)
    }
  }

  /// The last revision of each cell and assessor; they come oldest first.
  private static func lastRevisions(_ rows: PreparedStatement) throws -> [StandingRevision] {
    var last: [StandingRevision] = []
    while try rows.step() {
      let revision = StandingRevision(row: rows)
      if let before = last.last, before.country == revision.country,
        before.assessor == revision.assessor
      {
        last[last.count - 1] = revision
      } else {
        last.append(revision)
      }
    }
    return last
  }

  /// Walks through both, which are in the same order, side by side.
  private mutating func compare(
    _ group: ArraySlice<ObservationOrder.Entry>, of table: ObservationTable,
    with standing: [StandingRevision], _ details: DetailReader
  ) throws {
    var next = 0
    for entry in group {
      let own = numbering.numbers(of: entry.key)
      while next < standing.count,
        (standing[next].country, standing[next].assessor) < (own.country, own.assessor)
      {
        next += 1
      }
      guard next < standing.count, standing[next].country == own.country,
        standing[next].assessor == own.assessor
      else {
        new += 1
        entries.append(entry)
        continue
      }
      let place = Int(entry.place)
      let detail = try details.detail(standing[next].detail)
      if standing[next].reads(as: table, at: place), detail == table.details[place] {
        unchanged += 1
      } else {
        changed += 1
        entries.append(entry)
      }
    }
  }
}
