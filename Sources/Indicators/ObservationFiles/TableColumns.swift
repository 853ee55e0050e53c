/// The columns of a table while they are filled from several threads at different places.
struct TableColumns: @unchecked Sendable {  // Each thread writes to places of its own.
  /// See ``ObservationTable/column``.
  var column: UnsafeMutablePointer<Int32>
  /// See ``ObservationTable/country``.
  var country: UnsafeMutablePointer<Int32>
  /// See ``ObservationTable/cycle``.
  var cycle: UnsafeMutablePointer<Int32>
  /// See ``ObservationTable/assessor``.
  var assessor: UnsafeMutablePointer<Int32>
  /// See ``ObservationTable/value``.
  var value: UnsafeMutablePointer<Double>
  /// See ``ObservationTable/standing``.
  var standing: UnsafeMutablePointer<ObservationTable.Standing>

  /// The same columns from `place` on.
  func from(_ place: Int) -> TableColumns {
    TableColumns(
      column: column + place, country: country + place, cycle: cycle + place,
      assessor: assessor + place, value: value + place, standing: standing + place)
  }

  /// Moves the entry at `source` to `target`.
  @inline(__always)
  func move(_ source: Int, to target: Int) {
    column[target] = column[source]
    country[target] = country[source]
    cycle[target] = cycle[source]
    assessor[target] = assessor[source]
    value[target] = value[source]
    standing[target] = standing[source]
  }
}

extension ObservationTable {
  /// Makes room for `capacity` entries and keeps as many as `fill` says it has written.
  ///
  /// The rooms are not cleared first, so that their pages are touched by the threads that fill
  /// them, and only where they are used.
  mutating func fill(capacity: Int, _ fill: (TableColumns) -> Int) {
    var count = 0
    column = Array(unsafeUninitializedCapacity: capacity) { columns, columnCount in
      country = Array(unsafeUninitializedCapacity: capacity) { countries, countryCount in
        cycle = Array(unsafeUninitializedCapacity: capacity) { cycles, cycleCount in
          assessor = Array(unsafeUninitializedCapacity: capacity) { assessors, assessorCount in
            value = Array(unsafeUninitializedCapacity: capacity) { values, valueCount in
              standing = Array(unsafeUninitializedCapacity: capacity) { standings, standingCount in
                if let column = columns.baseAddress, let country = countries.baseAddress,
                  let cycle = cycles.baseAddress, let assessor = assessors.baseAddress,
                  let value = values.baseAddress, let standing = standings.baseAddress
                {
                  count = fill(
                    TableColumns(
                      column: column, country: country, cycle: cycle, assessor: assessor,
                      value: value, standing: standing))
                }
                standingCount = count
              }
              valueCount = count
            }
            assessorCount = count
          }
          cycleCount = count
        }
        countryCount = count
      }
      columnCount = count
    }
  }
}
