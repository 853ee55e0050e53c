import Foundation
import GRDB
import Indicators

extension Store {
  /// The observations of `framework` as they stood at `date`: of each cell and assessor the last
  /// revision, in the order of the acts, among those whose act bears that time or an earlier one.
  ///
  /// Without a date it is the last revision there is. `cycles` limits the answer to these; of a
  /// framework that names no countries they are taken from `countries`, or known by their code.
  public func observations(
    of framework: Framework, asOf date: Date? = nil, cycles: Set<Code<Cycle>>? = nil,
    countries: CountryList = .empty
  ) throws(StoreError) -> ObservationTable {
    try read { database in
      let numbers = try StoredNumbers(of: framework, in: database)
      let excluded = try Self.acts(after: date, in: database)
      var columns = RevisionColumns()
      for (code, number) in numbers.cycles.sorted(by: { $0.value < $1.value })
      where cycles?.contains(Code(code)) ?? true {
        try columns.read(cycle: number, from: database, without: excluded)
      }
      return try ObservationAssembly(
        of: framework, numbers: numbers, cycles: cycles, countries: countries,
        revisions: columns, in: database
      ).filled(with: columns, details: DetailReader(database))
    }
  }

  /// The acts whose time is after `date`; the order of the acts may be another one.
  private static func acts(after date: Date?, in database: Database) throws -> Set<Int64> {
    guard let date else { return [] }
    let rows = try database.prepare("SELECT id FROM act WHERE time > ?")
    rows.start(.integer(date.milliseconds))
    var acts: Set<Int64> = []
    while try rows.step() { acts.insert(rows.integer(0)) }
    return acts
  }
}
