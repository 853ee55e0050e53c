import GRDB
import Indicators

/// Reads what comes with observations.
final class DetailReader {
  private let row: PreparedStatement

  /// Prepares for `database`.
  init(_ database: Database) throws {
    row = try database.prepare(
      """
      SELECT confidence, sample_size, standard_error, low, high, currency, date, justification,
        evidence_address, evidence_quote, evidence_page
      FROM detail WHERE id = ?
      """)
  }

  /// The detail of that number; nil where there is no number.
  func detail(_ number: Int64?) throws -> ObservationDetail? {
    guard let number else { return nil }
    row.start(.integer(number))
    guard try row.step() else { throw StoreError.damaged("Detail \(number) is missing.") }
    var detail = ObservationDetail()
    detail.confidence = try row.namedIfAny(0)
    detail.sampleSize = row.integerIfAny(1).map { Int($0) }
    detail.standardError = row.realIfAny(2)
    detail.low = row.realIfAny(3)
    detail.high = row.realIfAny(4)
    detail.currency = row.textIfAny(5)
    detail.date = row.textIfAny(6).flatMap { CalendarDate($0) }
    detail.justification = row.textIfAny(7)
    detail.evidence = row.textIfAny(8).map { address in
      Evidence(address: address, quote: row.textIfAny(9), page: row.textIfAny(10))
    }
    return detail
  }
}
