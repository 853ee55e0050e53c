import Indicators

extension ObservationTable {
  /// The same observations under `framework`, which has the same columns, with other readings of
  /// some cells: each in place of what all assessors said.
  func changing(_ readings: [Cell: Reading], under framework: Framework) -> ObservationTable {
    var table = ObservationTable(framework: framework, countries: countries, cycles: cycles)
    table.reserveCapacity(count + readings.count)
    for place in 0..<count {
      let observation = self[place]
      guard readings[observation.cell] == nil else { continue }
      table.append(
        column: column[place], country: country[place], cycle: cycle[place],
        assessor: table.place(ofAssessor: observation.assessor), reading: observation.reading,
        detail: observation.detail)
    }
    for (cell, reading) in readings { table.append(cell, reading) }
    return table
  }

  private mutating func append(_ cell: Cell, _ reading: Reading) {
    guard
      let column = framework.columns.firstIndex(where: {
        $0.code == cell.indicator && $0.facet == cell.facet
      }),
      let country = countries.firstIndex(where: { $0.code == cell.country }),
      let cycle = cycles.firstIndex(where: { $0.code == cell.cycle })
    else { return }
    append(
      column: Int32(column), country: Int32(country), cycle: Int32(cycle), reading: reading)
  }
}
