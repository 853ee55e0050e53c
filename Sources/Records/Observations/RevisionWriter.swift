import GRDB
import Indicators

/// Adds revisions in the order in which they are handed in.
///
/// A hundred rows to a statement take half the time of a hundred statements.
struct RevisionWriter {
  private static let batch = 100

  private let table: ObservationTable
  private let numbering: CellNumbering
  private let database: Database

  /// Prepares to add observations of `table`.
  init(_ table: ObservationTable, numbering: CellNumbering, database: Database) {
    self.table = table
    self.numbering = numbering
    self.database = database
  }

  /// Adds the observations of `entries` as revisions of `act`.
  func write(_ entries: [ObservationOrder.Entry], act: Int64) throws {
    let details = try writeDetails(of: entries)
    let many = entries.count / Self.batch * Self.batch
    try write(entries[..<many], details, by: Self.batch, act: act)
    try write(entries[many...], details, by: 1, act: act)
  }

  private func write(
    _ entries: ArraySlice<ObservationOrder.Entry>, _ details: [Int: Int64], by batch: Int,
    act: Int64
  ) throws {
    guard !entries.isEmpty else { return }
    let isPlain = table.texts.isEmpty && details.isEmpty
    let width: Int32 = isPlain ? 6 : 8
    let statement = try database.prepare(Self.insert(batch, width: width))
    statement.bind(act, at: 1)
    let end = 2 + Int32(batch) * width
    var parameter: Int32 = 2
    for entry in entries {
      bind(entry, to: statement, at: parameter)
      if !isPlain {
        statement.bind(.text(table.texts[Int(entry.place)]), at: parameter + 6)
        statement.bind(.integer(details[Int(entry.place)]), at: parameter + 7)
      }
      parameter += width
      guard parameter == end else { continue }
      _ = try statement.step()
      statement.reset()
      parameter = 2
    }
  }

  private func bind(
    _ entry: ObservationOrder.Entry, to statement: PreparedStatement, at parameter: Int32
  ) {
    let numbers = numbering.numbers(of: entry.key)
    statement.bind(numbers.cycle, at: parameter)
    statement.bind(numbers.indicator, at: parameter + 1)
    statement.bind(numbers.country, at: parameter + 2)
    statement.bind(numbers.assessor, at: parameter + 3)
    let standing = table.standing[Int(entry.place)]
    statement.bind(Int64(standing.rawValue), at: parameter + 4)
    if standing == .value {
      statement.bind(table.value[Int(entry.place)], at: parameter + 5)
    } else {
      statement.bindNull(at: parameter + 5)
    }
  }

  /// The statement for so many rows of the first `width` columns after the act.
  ///
  /// The act is its first parameter, and each row brings its own after that.
  private static func insert(_ rows: Int, width: Int32) -> String {
    let columns = [
      "cycle", "indicator", "country", "assessor", "standing", "value", "text", "detail",
    ].prefix(Int(width))
    let values = (0..<Int32(rows)).map { row in
      let own = (0..<width).map { "?\(2 + row * width + $0)" }
      return "(?1, \(own.joined(separator: ", ")))"
    }
    return """
      INSERT INTO revision (act, \(columns.joined(separator: ", ")))
      VALUES \(values.joined(separator: ", "))
      """
  }

  /// Adds the details of the observations of `entries`, and gives their numbers by place.
  private func writeDetails(of entries: [ObservationOrder.Entry]) throws -> [Int: Int64] {
    guard !table.details.isEmpty else { return [:] }
    let statement = try database.prepare(
      """
      INSERT INTO detail (confidence, sample_size, standard_error, low, high, currency, date,
        justification, evidence_address, evidence_quote, evidence_page)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    var numbers: [Int: Int64] = [:]
    for place in entries.lazy.map({ Int($0.place) }) {
      guard let detail = table.details[place] else { continue }
      try statement.run(
        .text(detail.confidence?.rawValue), .integer(detail.sampleSize),
        .real(detail.standardError), .real(detail.low), .real(detail.high),
        .text(detail.currency), .text(detail.date?.description), .text(detail.justification),
        .text(detail.evidence?.address), .text(detail.evidence?.quote),
        .text(detail.evidence?.page))
      numbers[place] = database.lastRow
    }
    return numbers
  }
}
