/// What the other cells of a column say of a gap; NaN when they say nothing.
struct GapFilling {
  let values: [Double]
  let times: [Double]
  let groups: [Int]

  private var countries: Int { values.count / times.count }

  /// The country's last value before the cell, at most `maximumAge` cycles old.
  func carriedForward(to cell: Int, maximumAge: Int?) -> Double {
    let oldest = maximumAge.map { Swift.max(cell / countries - $0, 0) } ?? 0
    guard let last = last(before: cell), last / countries >= oldest else { return .nan }
    return values[last]
  }

  /// The value on the line between the country's neighbours in time.
  func interpolated(at cell: Int) -> Double {
    guard let before = last(before: cell), let after = first(after: cell) else { return .nan }
    let start = times[before / countries]
    let share = (times[cell / countries] - start) / (times[after / countries] - start)
    let value = Statistics.between(values[before], values[after], share)
    return value.isFinite ? value : .nan
  }

  /// A statistic of all countries in the cycle.
  func peers(of cell: Int, _ statistic: ([Double]) -> Double?) -> Double {
    let start = cell - cell % countries
    return finite(statistic(values[start..<start + countries].filter { !$0.isNaN }))
  }

  /// A statistic of the country's group in the cycle.
  func group(of cell: Int, _ statistic: ([Double]) -> Double?) -> Double {
    guard groups.count == countries else { return peers(of: cell, statistic) }
    let start = cell - cell % countries
    let members = groups.indices.filter { groups[$0] == groups[cell % countries] }
    return finite(statistic(members.map { values[start + $0] }.filter { !$0.isNaN }))
  }

  private func finite(_ value: Double?) -> Double {
    guard let value, value.isFinite else { return .nan }
    return value
  }

  private func last(before cell: Int) -> Int? {
    stride(from: cell - countries, through: 0, by: -countries).first { !values[$0].isNaN }
  }

  private func first(after cell: Int) -> Int? {
    stride(from: cell + countries, to: values.count, by: countries).first { !values[$0].isNaN }
  }
}
