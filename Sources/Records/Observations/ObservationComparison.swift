import GRDB
import Indicators

/// What is different between a table and the last revisions of its cells.
struct ObservationComparison {
  /// The places of what is new or changed, in the order of the database's key.
  private(set) var places: [Int32] = []
  /// How many observations the database does not have.
  private(set) var new = 0
  /// How many say something else.
  private(set) var changed = 0
  /// How many say the same.
  private(set) var unchanged = 0

  /// Compares `table`, one cycle and column after the other.
  init(
    of table: ObservationTable, numbers: ObservationNumbers, order: ObservationOrder,
    in database: Database
  ) throws {
    places.reserveCapacity(table.count)
    let stored = try database.prepare(
      """
      SELECT country, assessor, standing, value, text, detail FROM revision
      WHERE cycle = ? AND indicator = ? ORDER BY country, assessor, act
      """)
    let details = try DetailReader(database)
    for group in order.groups {
      let first = Int(order.places[group.lowerBound])
      stored.start(
        .integer(numbers.cycle[Int(table.cycle[first])]),
        .integer(numbers.column[Int(table.column[first])]))
      let standing = try Self.lastRevisions(stored)
      try compare(order.places[group], of: table, numbers, with: standing, details)
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
    _ group: ArraySlice<Int32>, of table: ObservationTable, _ numbers: ObservationNumbers,
    with standing: [StandingRevision], _ details: DetailReader
  ) throws {
    var next = 0
    for entry in group {
      let place = Int(entry)
      let country = numbers.country[Int(table.country[place])]
      let assessor = numbers.assessor[Int(table.assessor[place])]
      while next < standing.count,
        (standing[next].country, standing[next].assessor) < (country, assessor)
      {
        next += 1
      }
      guard next < standing.count, standing[next].country == country,
        standing[next].assessor == assessor
      else {
        new += 1
        places.append(entry)
        continue
      }
      let detail = try details.detail(standing[next].detail)
      if standing[next].reads(as: table, at: place), detail == table.details[place] {
        unchanged += 1
      } else {
        changed += 1
        places.append(entry)
      }
    }
  }
}
