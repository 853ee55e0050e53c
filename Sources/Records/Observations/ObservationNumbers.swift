import GRDB
import Indicators

/// The numbers by which the database knows what the places of an observation table stand for.
///
/// Only places that an observation uses have one; the others are 0, which no row bears. A word that
/// the database does not know yet is added, or, in a dry run, gets a number below 0 that no row
/// bears either.
struct ObservationNumbers {
  /// The number of each of the framework's columns.
  let column: [Int64]
  /// The number of each country.
  let country: [Int64]
  /// The number of each cycle.
  let cycle: [Int64]
  /// The number of each assessor.
  let assessor: [Int64]

  /// Looks up what `table` uses, and adds what is new unless this is a `dryRun`.
  init(of table: ObservationTable, in database: Database, dryRun: Bool) throws {
    let stored = try StoredNumbers(of: table.framework, in: database)
    column = stored.columns
    let countries = Self.used(table.country, of: table.countries.map(\.code.rawValue))
    country = try Self.numbers(of: countries, dryRun: dryRun) { code in
      dryRun
        ? try database.numberIfAny(of: code, in: "country", column: "code")
        : try database.number(of: code, in: "country", column: "code")
    }
    let assessors = Self.used(table.assessor, of: table.assessors)
    assessor = try Self.numbers(of: assessors, dryRun: dryRun) { name in
      dryRun
        ? try database.numberIfAny(of: name, in: "assessor", column: "name")
        : try database.number(of: name, in: "assessor", column: "name")
    }
    let cycles = Self.used(table.cycle, of: table.cycles.map(\.code.rawValue))
    cycle = try Self.numbers(of: cycles, dryRun: dryRun) { code in
      if let number = stored.cycles[code] { return number }
      return dryRun ? nil : try stored.addCycle(code, to: database)
    }
  }

  /// The words of the places that occur in `places`; nil for those that do not.
  private static func used(_ places: [Int32], of words: [String]) -> [String?] {
    var isUsed = [Bool](repeating: false, count: words.count)
    for place in places { isUsed[Int(place)] = true }
    return zip(words, isUsed).map { $1 ? $0 : nil }
  }

  private static func numbers(
    of words: [String?], dryRun: Bool, lookUp: (String) throws -> Int64?
  ) rethrows -> [Int64] {
    try words.enumerated().map { place, word in
      guard let word else { return 0 }
      return try lookUp(word) ?? -Int64(place + 1)
    }
  }
}
