import Scoring

/// Gathers a table's observations into one combined value per cell of each column.
struct ColumnCollector {
  let table: ObservationTable
  let rows: CellRows

  /// The values of `column` for every country in every cycle.
  func values(of column: Int) -> ColumnValues {
    let cells = table.cycles.count * table.countries.count
    let start = column * cells
    var values = [Double](repeating: .nan, count: cells)
    var absences: [Absence] = []
    for cell in 0..<cells {
      let place = rows.first[start + cell]
      guard place >= 0 else { continue }
      let isSingle = rows.next.isEmpty || rows.next[Int(place)] < 0
      if isSingle, table.standing[Int(place)] == .value {
        values[cell] = table.value[Int(place)]
        continue
      }
      let places = rows.places(of: start + cell)
      let (value, absence) = combined(places, column: column)
      values[cell] = value
      if absence == .several || absence == .excluded {
        if absences.isEmpty { absences = [Absence](repeating: .missing, count: cells) }
        absences[cell] = absence
      }
    }
    if !absences.isEmpty {
      for cell in 0..<cells where !values[cell].isNaN { absences[cell] = .present }
    }
    return ColumnValues(
      grid: Grid(cycles: table.cycles.count, countries: table.countries.count, values: values),
      absences: absences)
  }

  /// What each assessor says, in the order of the table; the last entry is the most recent.
  func assessorValues(_ places: [Int], column: Int) -> [AssessorValue] {
    let isPercentage = table.framework.columns[column].indicator.valueType == .percent
    return places.filter { table.standing[$0] == .value }.map { place in
      let detail = table.details[place]
      return AssessorValue(
        table.value[place],
        isPanel: table.assessors[Int(table.assessor[place])] == Observation.panel,
        order: order(of: detail), standardError: detail?.standardError,
        sampleSize: detail?.sampleSize.map(Double.init), isPercentage: isPercentage)
    }
  }

  /// What the assessors say of every cell of `column`.
  func evidence(of column: Int) -> ColumnEvidence {
    let cells = table.cycles.count * table.countries.count
    return ColumnEvidence(
      (0..<cells).map { assessorValues(rows.places(of: column * cells + $0), column: column) })
  }

  /// The day of the value as a number that grows with time; values without a day share 0.
  private func order(of detail: ObservationDetail?) -> Int {
    detail?.date.map { ($0.year * 100 + $0.month) * 100 + $0.day } ?? 0
  }

  /// The one value of a cell, or NaN and why there is none.
  private func combined(_ places: [Int], column: Int) -> (value: Double, absence: Absence) {
    let combination = table.framework.columns[column].indicator.combination
    do throws(CombinationError) {
      guard let value = try combination.combine(assessorValues(places, column: column)) else {
        return (.nan, isExcluded(places) ? .excluded : .missing)
      }
      return (value, .present)
    } catch {
      // A fault of one cell must not keep all others from being scored.
      switch error {
      case .moreThanOne: return (.nan, .several)
      }
    }
  }

  /// Whether all that is said of a cell without a value takes it out of the denominator.
  private func isExcluded(_ places: [Int]) -> Bool {
    places.allSatisfy { table.standing[$0].absence?.leavesDenominator ?? false }
  }
}
