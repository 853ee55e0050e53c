/// The codes that may stand in a file, and the numbers by which a table knows them.
///
/// Indicators are those of the framework. Countries and cycles are too, where it lists any; else
/// those that the file names are collected. Assessors are always collected.
struct Vocabulary {
  /// The framework.
  let framework: Framework
  /// The countries that are known beside those of the framework.
  let known: CountryList
  /// The countries so far.
  private(set) var countries: [Country]
  /// The cycles so far.
  private(set) var cycles: [Cycle]
  /// The assessors so far; the first one is nobody in particular.
  private(set) var assessors = [""]

  /// The indicators by their bytes.
  private(set) var indicatorTable = CodeTable()
  /// The countries by their bytes.
  private(set) var countryTable = CodeTable()
  /// The cycles by their bytes.
  private(set) var cycleTable = CodeTable()
  /// The assessors by their bytes.
  private(set) var assessorTable = CodeTable()

  /// The codes by their small letters.
  private(set) var folded: [ObservationField: [String: String?]] = [:]

  private var indicatorNumbers: [String: Int32] = [:]
  private var countryNumbers: [String: Int32] = [:]
  private var cycleNumbers: [String: Int32] = [:]
  private var assessorNumbers: [String: Int32] = ["": 0]

  init(framework: Framework, known: CountryList) {
    self.framework = framework
    self.known = known
    countries = framework.countries
    cycles = framework.cycles
    for (number, node) in framework.indicators.enumerated() {
      indicatorNumbers[node.code.rawValue] = Int32(number)
      indicatorTable.insert(node.code.rawValue, number: Int32(number))
    }
    for (number, country) in countries.enumerated() { name(country, Int32(number)) }
    for (number, country) in countries.enumerated() { nameByForeignCodes(country, Int32(number)) }
    for (number, cycle) in cycles.enumerated() { name(cycle, Int32(number)) }
    folded = foldedCodes()
  }

  /// Whether the framework leaves its countries to the file.
  var collectsCountries: Bool { framework.countries.isEmpty }
  /// Whether the framework leaves its cycles to the file.
  var collectsCycles: Bool { framework.cycles.isEmpty }

  /// The number of the indicator of `code`.
  func indicator(_ code: String) -> Int32? { indicatorNumbers[code] }

  /// The number of the country whose own or foreign code is `code`.
  mutating func country(_ code: String) -> Int32? {
    if let number = countryNumbers[code] { return number }
    guard collectsCountries else { return nil }
    let isCode = code.utf8.count <= 64 && code.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    guard isCode, !code.isEmpty else { return nil }
    let country = known.country(anyCode: code) ?? Country(bare: Code(code))
    let number = countryNumbers[country.code.rawValue] ?? Int32(countries.count)
    if Int(number) == countries.count {
      countries.append(country)
      name(country, number)
    }
    if countryNumbers[code] == nil { nameForeign(code, number) }
    return number
  }

  /// The number of the cycle of `code`.
  mutating func cycle(_ code: String) -> Int32? {
    if let number = cycleNumbers[code] { return number }
    guard collectsCycles, let cycle = Cycle(year: Code(code)) else { return nil }
    cycles.append(cycle)
    name(cycle, Int32(cycles.count - 1))
    return Int32(cycles.count - 1)
  }

  /// The number of the assessor of that name.
  mutating func assessor(_ name: String) -> Int32 {
    if let number = assessorNumbers[name] { return number }
    assessors.append(name)
    let number = Int32(assessors.count - 1)
    assessorNumbers[name] = number
    assessorTable.insert(name, number: number)
    return number
  }

  private mutating func name(_ country: Country, _ number: Int32) {
    countryNumbers[country.code.rawValue] = number
    countryTable.insert(country.code.rawValue, number: number)
  }

  private mutating func nameByForeignCodes(_ country: Country, _ number: Int32) {
    let codes = country.foreignCodes + (known[country.code]?.foreignCodes ?? [])
    for code in codes where countryNumbers[code] == nil { nameForeign(code, number) }
  }

  private mutating func nameForeign(_ code: String, _ number: Int32) {
    countryNumbers[code] = number
    countryTable.insert(code, number: number)
  }

  private mutating func name(_ cycle: Cycle, _ number: Int32) {
    cycleNumbers[cycle.code.rawValue] = number
    cycleTable.insert(cycle.code.rawValue, number: number)
  }
}
