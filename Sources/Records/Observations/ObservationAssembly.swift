import GRDB
import Indicators

/// Makes an observation table of revisions, by finding the place of every number.
struct ObservationAssembly {
  private var table: ObservationTable
  private var column = PlaceIndex()
  private var country = PlaceIndex()
  private var cycle = PlaceIndex()
  private var assessor = PlaceIndex()

  /// Prepares a table of `framework` that has room for all that occurs in `revisions`.
  init(
    of framework: Framework, numbers: StoredNumbers, cycles wanted: Set<Code<Cycle>>?,
    countries known: CountryList, revisions: RevisionColumns, in database: Database
  ) throws {
    let countryCodes = try Self.words(
      of: PlaceIndex.numbers(in: revisions.country), "SELECT code FROM country WHERE id = ?",
      in: database)
    let cycleCodes = try Self.words(
      of: PlaceIndex.numbers(in: revisions.cycle), "SELECT code FROM cycle WHERE id = ?",
      in: database)
    let named = Set(framework.countries.map(\.code))
    let others = countryCodes.map { Code<Country>($0.word) }.filter { !named.contains($0) }
    let countries = framework.countries + others.sorted().map { known[$0] ?? Country(bare: $0) }
    let cycles = try Self.cycles(of: framework, wanted, used: cycleCodes.map(\.word))
    table = ObservationTable(framework: framework, countries: countries, cycles: cycles)
    for (place, number) in numbers.columns.enumerated() { column[number] = Int32(place) }
    let countryPlaces = Self.places(of: countries.map(\.code.rawValue))
    for entry in countryCodes { country[entry.number] = countryPlaces[entry.word] ?? -1 }
    let cyclePlaces = Self.places(of: cycles.map(\.code.rawValue))
    for entry in cycleCodes { cycle[entry.number] = cyclePlaces[entry.word] ?? -1 }
    let names = try Self.words(
      of: PlaceIndex.numbers(in: revisions.assessor), "SELECT name FROM assessor WHERE id = ?",
      in: database)
    for entry in names.sorted(by: { $0.word < $1.word }) {
      assessor[entry.number] = table.place(ofAssessor: entry.word)
    }
  }

  /// The table with all of `revisions` in it.
  consuming func filled(
    with revisions: RevisionColumns, details: DetailReader
  ) throws -> ObservationTable {
    table.reserveCapacity(revisions.count)
    for row in 0..<revisions.count {
      let places = (
        column: column[revisions.indicator[row]], country: country[revisions.country[row]],
        cycle: cycle[revisions.cycle[row]], assessor: assessor[revisions.assessor[row]]
      )
      guard min(places.column, places.country, places.cycle, places.assessor) >= 0 else {
        throw StoreError.damaged("A revision belongs to an indicator that the framework lacks.")
      }
      let detail = revisions.details[row]
      if detail == nil, revisions.standing[row] == 0 {
        table.append(
          column: places.column, country: places.country, cycle: places.cycle,
          assessor: places.assessor, value: revisions.value[row])
      } else {
        table.append(
          column: places.column, country: places.country, cycle: places.cycle,
          assessor: places.assessor, reading: try revisions.reading(at: row),
          detail: try details.detail(detail) ?? ObservationDetail())
      }
    }
    return table
  }

  private static func words(
    of numbers: [Int64], _ sql: String, in database: Database
  ) throws -> [(number: Int64, word: String)] {
    let row = try database.prepare(sql)
    return try numbers.map { number in
      row.start(.integer(number))
      guard try row.step() else { throw StoreError.damaged("Number \(number) has no name.") }
      return (number, row.text(0))
    }
  }

  private static func places(of words: [String]) -> [String: Int32] {
    Dictionary(
      words.enumerated().map { ($0.element, Int32($0.offset)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The framework's own cycles, and those beside them that occur, by the end of their period.
  private static func cycles(
    of framework: Framework, _ wanted: Set<Code<Cycle>>?, used: [String]
  ) throws -> [Cycle] {
    let own = framework.cycles.filter { wanted?.contains($0.code) ?? true }
    let named = Set(own.map(\.code.rawValue))
    let others = try used.filter { !named.contains($0) }.map { code in
      guard let cycle = Cycle(year: Code(code)) else {
        throw StoreError.damaged("The cycle \"\(code)\" is not a year.")
      }
      return cycle
    }
    return (own + others).sorted { ($0.to, $0.code) < ($1.to, $1.code) }
  }
}
