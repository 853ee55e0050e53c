import Foundation

/// What was read from a file of observations.
///
/// Whether a file with refused rows is used at all is for the caller to say: ``isAccepted`` is the
/// rule of all or nothing.
public struct ObservationFile: Sendable {
  /// The rows that are valid.
  public let table: ObservationTable
  /// What is wrong with the others and what should be known of the file, in its order.
  public let problems: [Problem]
  /// How many rows there were; the header and empty rows are none.
  public let rows: Int
  /// How many of them were refused.
  public let refusedRows: Int

  /// Whether nothing was refused.
  public var isAccepted: Bool {
    !problems.contains { $0.severity == .error }
  }

  /// Reads `bytes`, holding every row against `framework`.
  ///
  /// Every problem is found, not only the first. Where the file as a whole cannot be read, the
  /// table is empty. `countries` are those known by other codes or names than the framework's.
  public init(
    reading bytes: some ContiguousBytes, as format: ObservationFormat,
    dialect: Dialect = .standard, framework: Framework, countries: CountryList = .empty,
    limits: ReadingLimits = .standard
  ) {
    let reading = ObservationReading(
      format: format, dialect: dialect, framework: framework, countries: countries, limits: limits)
    self = bytes.withUnsafeBytes { reading.file($0.assumingMemoryBound(to: UInt8.self)) }
  }

  init(table: ObservationTable, problems: [Problem], rows: Int = 0, refusedRows: Int = 0) {
    self.table = table
    self.problems = problems
    self.rows = rows
    self.refusedRows = refusedRows
  }
}
