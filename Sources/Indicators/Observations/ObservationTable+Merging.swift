extension ObservationTable {
  /// Appends all of `other`, a table of the same framework that may name further countries and
  /// cycles.
  public mutating func merge(_ other: ObservationTable) {
    let known = Set(self.countries.map(\.code))
    let countries = self.countries + other.countries.filter { !known.contains($0.code) }
    let named = Set(self.cycles.map(\.code))
    let cycles = (self.cycles + other.cycles.filter { !named.contains($0.code) })
      .sorted { ($0.to, $0.code) < ($1.to, $1.code) }
    self = respaced(countries: countries, cycles: cycles)
    append(contentsOf: other.respaced(countries: countries, cycles: cycles))
  }

  /// The same observations over more countries and cycles.
  private func respaced(countries: [Country], cycles: [Cycle]) -> ObservationTable {
    let countryPlaces = Self.places(of: self.countries.map(\.code), in: countries.map(\.code))
    let cyclePlaces = Self.places(of: self.cycles.map(\.code), in: cycles.map(\.code))
    var table = ObservationTable(framework: framework, countries: countries, cycles: cycles)
    table.reserveCapacity(count)
    for place in 0..<count {
      table.append(
        column: column[place], country: countryPlaces[Int(country[place])],
        cycle: cyclePlaces[Int(cycle[place])],
        assessor: table.place(ofAssessor: assessors[Int(assessor[place])]),
        reading: self[place].reading, detail: details[place] ?? ObservationDetail())
    }
    return table
  }

  private static func places<Thing>(of codes: [Code<Thing>], in all: [Code<Thing>]) -> [Int32] {
    codes.map { code in Int32(all.firstIndex(of: code) ?? 0) }
  }
}
