import GRDB
import Indicators

/// Adds revisions in the order in which they are handed in.
///
/// A hundred rows to a statement take half the time of a hundred statements.
struct RevisionWriter {
  private static let batch = 100
  private static let width: Int32 = 8

  private let table: ObservationTable
  private let numbers: ObservationNumbers
  private let database: Database

  /// Prepares to add observations of `table`.
  init(_ table: ObservationTable, numbers: ObservationNumbers, database: Database) {
    self.table = table
    self.numbers = numbers
    self.database = database
  }

  /// Adds the observations at `places` as revisions of `act`.
  func write(_ places: [Int32], act: Int64) throws {
    let details = try writeDetails(of: places)
    let many = places.count / Self.batch * Self.batch
    try write(places[..<many], details, by: Self.batch, act: act)
    try write(places[many...], details, by: 1, act: act)
  }

  private func write(
    _ places: ArraySlice<Int32>, _ details: [Int: Int64], by batch: Int, act: Int64
  ) throws {
    guard !places.isEmpty else { return }
    let statement = try database.prepare(Self.insert(batch))
    statement.bind(act, at: 1)
    let isPlain = table.texts.isEmpty && details.isEmpty
    var parameter: Int32 = 2
    for entry in places {
      let place = Int(entry)
      bind(place, to: statement, at: parameter)
      if !isPlain {
        statement.bind(.text(table.texts[place]), at: parameter + 6)
        statement.bind(.integer(details[place]), at: parameter + 7)
      }
      parameter += Self.width
      guard parameter == 2 + Int32(batch) * Self.width else { continue }
      _ = try statement.step()
      statement.reset()
      parameter = 2
    }
  }

  /// What is never bound stays NULL, as text and detail mostly do.
  private func bind(_ place: Int, to statement: PreparedStatement, at parameter: Int32) {
    statement.bind(numbers.cycle[Int(table.cycle[place])], at: parameter)
    statement.bind(numbers.column[Int(table.column[place])], at: parameter + 1)
    statement.bind(numbers.country[Int(table.country[place])], at: parameter + 2)
    statement.bind(numbers.assessor[Int(table.assessor[place])], at: parameter + 3)
    let standing = table.standing[place]
    statement.bind(Int64(standing.rawValue), at: parameter + 4)
    if standing == .value {
      statement.bind(table.value[place], at: parameter + 5)
    } else {
      statement.bindNull(at: parameter + 5)
    }
  }

  /// The statement for so many rows: the act is its first parameter, each row brings eight more.
  private static func insert(_ rows: Int) -> String {
    let values = (0..<Int32(rows)).map { row in
      let own = (0..<width).map { "?\(2 + row * width + $0)" }
      return "(?1, \(own.joined(separator: ", ")))"
    }
    return """
      INSERT INTO revision
        (act, cycle, indicator, country, assessor, standing, value, text, detail)
      VALUES \(values.joined(separator: ", "))
      """
  }

  /// Adds the details of the observations at `places`, and gives their numbers by place.
  private func writeDetails(of places: [Int32]) throws -> [Int: Int64] {
    guard !table.details.isEmpty else { return [:] }
    let statement = try database.prepare(
      """
      INSERT INTO detail (confidence, sample_size, standard_error, low, high, currency, date,
        justification, evidence_address, evidence_quote, evidence_page)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    var numbers: [Int: Int64] = [:]
    for place in places {
      guard let detail = table.details[Int(place)] else { continue }
      try statement.run(
        .text(detail.confidence?.rawValue), .integer(detail.sampleSize),
        .real(detail.standardError), .real(detail.low), .real(detail.high),
        .text(detail.currency), .text(detail.date?.description), .text(detail.justification),
        .text(detail.evidence?.address), .text(detail.evidence?.quote),
        .text(detail.evidence?.page))
      numbers[Int(place)] = database.lastRow
    }
    return numbers
  }
}
