import GRDB
import Indicators

/// The numbers by which the database knows a framework, its columns and its cycles.
struct StoredNumbers {
  /// The number of the framework's version.
  let framework: Int64
  /// The number of each of the framework's columns, in their order.
  let columns: [Int64]
  /// The number of each cycle, by its code.
  let cycles: [String: Int64]

  /// Looks up `framework`, which was loaded before.
  init(of framework: Framework, in database: Database) throws {
    let row = try database.prepare("SELECT id FROM framework WHERE code = ? AND version = ?")
    row.start(.text(framework.code.rawValue), .integer(framework.version))
    guard try row.step() else {
      throw StoreError.unknownFramework(framework.code, version: framework.version)
    }
    self.framework = row.integer(0)
    let indicators = try database.prepare(
      "SELECT id, code, facet FROM indicator WHERE framework = ?")
    indicators.start(.integer(self.framework))
    var known: [ColumnName: Int64] = [:]
    while try indicators.step() {
      known[ColumnName(code: indicators.text(1), facet: indicators.text(2))] =
        indicators.integer(0)
    }
    columns = try framework.columns.map { column in
      let name = ColumnName(code: column.code.rawValue, facet: column.facet?.rawValue ?? "")
      guard let number = known[name] else {
        throw StoreError.versionUsed(framework.code, version: framework.version)
      }
      return number
    }
    let rows = try database.prepare("SELECT id, code FROM cycle WHERE framework = ?")
    rows.start(.integer(self.framework))
    var cycles: [String: Int64] = [:]
    while try rows.step() { cycles[rows.text(1)] = rows.integer(0) }
    self.cycles = cycles
  }

  /// Adds a cycle that the framework's file does not name, and gives its number.
  func addCycle(_ code: String, to database: Database) throws -> Int64 {
    try database.prepare("INSERT INTO cycle (framework, code) VALUES (?, ?)")
      .run(.integer(framework), .text(code))
    return database.lastRow
  }

  /// An indicator and one of its sides, as the database writes them.
  private struct ColumnName: Hashable {
    let code: String
    let facet: String
  }
}
