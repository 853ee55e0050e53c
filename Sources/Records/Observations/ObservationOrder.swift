import Indicators

/// The places of a table's observations in the order of the database's key.
///
/// Rows that arrive in the order of the key go to the end of the b-tree, and what is there already
/// can be met in one pass.
struct ObservationOrder {
  /// The places, in order.
  let places: [Int32]
  /// The stretches of ``places`` that share their cycle and column.
  let groups: [Range<Int>]

  /// Orders `table` by cycle, column, country and assessor, each by its number.
  init(of table: ObservationTable, by numbers: ObservationNumbers) throws {
    let cycle = Self.ranks(of: numbers.cycle)
    let column = Self.ranks(of: numbers.column)
    let country = Self.ranks(of: numbers.country)
    let assessor = Self.ranks(of: numbers.assessor)
    let inner = try Self.product([country.count, assessor.count])
    let limit = try Self.product([cycle.count, column.count, country.count, assessor.count])
    let (columns, assessors) = (UInt64(column.count), UInt64(assessor.count))
    let keys = (0..<table.count).map { place in
      (cycle[Int(table.cycle[place])] * columns + column[Int(table.column[place])]) * inner
        + country[Int(table.country[place])] * assessors + assessor[Int(table.assessor[place])]
    }
    places = Self.sorted(keys, below: limit)
    groups = try Self.groups(of: places, keys: keys, width: inner) { place in
      let twice = table[place]
      return StoreError.duplicate(twice.cell, assessor: twice.assessor)
    }
  }

  /// Where each number would stand if they were sorted.
  private static func ranks(of numbers: [Int64]) -> [UInt64] {
    var ranks = [UInt64](repeating: 0, count: numbers.count)
    for (rank, place) in numbers.indices.sorted(by: { numbers[$0] < numbers[$1] }).enumerated() {
      ranks[place] = UInt64(rank)
    }
    return ranks
  }

  private static func product(_ factors: [Int]) throws -> UInt64 {
    try factors.reduce(1) { product, factor in
      let (result, overflow) = product.multipliedReportingOverflow(by: UInt64(factor))
      guard !overflow else { throw StoreError.tooMany }
      return result
    }
  }

  /// The places of `keys` in rising order, by counting sixteen bits at a time.
  private static func sorted(_ keys: [UInt64], below limit: UInt64) -> [Int32] {
    var places = (0..<keys.count).map { Int32($0) }
    guard zip(keys, keys.dropFirst()).contains(where: { $0 > $1 }) else { return places }
    var sorted = places
    for shift in stride(from: 0, to: 64, by: 16) where limit >> UInt64(shift) > 0 {
      var ends = [Int](repeating: 0, count: 65_537)
      for key in keys { ends[Int((key >> UInt64(shift)) & 0xffff) + 1] += 1 }
      for digit in 1...65_536 { ends[digit] += ends[digit - 1] }
      for place in places {
        let digit = Int((keys[Int(place)] >> UInt64(shift)) & 0xffff)
        sorted[ends[digit]] = place
        ends[digit] += 1
      }
      swap(&places, &sorted)
    }
    return places
  }

  /// The runs of entries whose keys share all above `width`.
  private static func groups(
    of places: [Int32], keys: [UInt64], width: UInt64, duplicate: (Int) -> StoreError
  ) throws -> [Range<Int>] {
    guard !places.isEmpty, width > 0 else { return [] }
    var groups: [Range<Int>] = []
    var start = 0
    for entry in 1..<max(1, places.count) {
      let (key, before) = (keys[Int(places[entry])], keys[Int(places[entry - 1])])
      guard key != before else { throw duplicate(Int(places[entry])) }
      guard key / width != before / width else { continue }
      groups.append(start..<entry)
      start = entry
    }
    groups.append(start..<places.count)
    return groups
  }
}
