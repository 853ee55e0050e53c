import GRDB
import Indicators

/// Revisions in columns, as they come out of the database: the last one of each cell and assessor.
struct RevisionColumns {
  /// The numbers of cycle, indicator, country and assessor.
  private(set) var cycle: [Int64] = []
  private(set) var indicator: [Int64] = []
  private(set) var country: [Int64] = []
  private(set) var assessor: [Int64] = []
  /// The raw values of `ObservationTable.Standing`.
  private(set) var standing: [UInt8] = []
  /// The numbers; 0 where there is none.
  private(set) var value: [Double] = []
  /// The texts, by place.
  private(set) var texts: [Int: String] = [:]
  /// The numbers of the details, by place.
  private(set) var details: [Int: Int64] = [:]

  /// Adds the revisions of `cycle`, without those of the acts in `excluded`.
  mutating func read(
    cycle number: Int64, from database: Database, without excluded: Set<Int64>
  ) throws {
    let rows = try database.prepare(
      """
      SELECT indicator, country, assessor, act, standing, value, text, detail FROM revision
      WHERE cycle = ? ORDER BY indicator, country, assessor, act
      """)
    rows.start(.integer(number))
    let start = cycle.count
    while try rows.step() {
      if !excluded.isEmpty, excluded.contains(rows.integer(3)) { continue }
      let key = (rows.integer(0), rows.integer(1), rows.integer(2))
      let last = cycle.count - 1
      // They come oldest first, so a later one of the same cell and assessor takes its place.
      let isLater =
        last >= start && key.2 == assessor[last] && key.1 == country[last]
        && key.0 == indicator[last]
      if !isLater { appendPlace(number, key) }
      set(cycle.count - 1, from: rows)
    }
  }

  private mutating func appendPlace(_ number: Int64, _ key: (Int64, Int64, Int64)) {
    cycle.append(number)
    indicator.append(key.0)
    country.append(key.1)
    assessor.append(key.2)
    standing.append(0)
    value.append(0)
  }

  private mutating func set(_ place: Int, from row: PreparedStatement) {
    standing[place] = UInt8(clamping: row.integer(4))
    value[place] = row.real(5)
    let text = standing[place] == 1 ? row.textIfAny(6) : nil
    if text != nil || !texts.isEmpty { texts[place] = text }
    let detail = row.integerIfAny(7)
    if detail != nil || !details.isEmpty { details[place] = detail }
  }
}

extension RevisionColumns {
  /// How many revisions there are.
  var count: Int { cycle.count }

  /// What the revision at `place` says.
  func reading(at place: Int) throws -> Reading {
    try Reading(standing: Int64(standing[place]), value: value[place], text: texts[place])
  }
}
