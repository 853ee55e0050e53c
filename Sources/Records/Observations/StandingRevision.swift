import Indicators

/// What the last revision of a cell says, as far as an append needs to know it.
struct StandingRevision {
  /// The number of the country.
  let country: Int64
  /// The number of the assessor.
  let assessor: Int64
  /// The raw value of `ObservationTable.Standing`.
  let standing: Int64
  /// The number; 0 where there is none.
  let value: Double
  /// The text, if it is one.
  let text: String?
  /// The number of its detail, if there is one.
  let detail: Int64?

  /// Reads the columns `country, assessor, standing, value, text, detail`.
  init(row: PreparedStatement) {
    country = row.integer(0)
    assessor = row.integer(1)
    standing = row.integer(2)
    value = row.real(3)
    text = row.textIfAny(4)
    detail = row.integerIfAny(5)
  }

  /// Whether the reading at `place` of `table` is the same, its detail aside.
  func reads(as table: ObservationTable, at place: Int) -> Bool {
    let other = table.standing[place]
    guard standing == Int64(other.rawValue) else { return false }
    switch other {
    case .value: return value == table.value[place]
    case .text: return text == table.texts[place]
    case .notCollected, .notDue, .notApplicable, .refused, .confidential: return true
    }
  }
}
