import Indicators

/// Numbers every cell and assessor that an observation table can speak of.
///
/// The order of these numbers is that of the database's key: cycle, indicator, country, assessor,
/// each by the number the database knows it by.
struct CellNumbering {
  /// How many there are; each is less.
  let count: UInt64
  /// Cells whose numbers agree when divided by it share their cycle and indicator.
  let width: UInt64

  private let cycle: Ranking
  private let column: Ranking
  private let country: Ranking
  private let assessor: Ranking

  /// Numbers all combinations of `numbers`.
  init(_ numbers: ObservationNumbers) throws {
    cycle = Ranking(numbers.cycle)
    column = Ranking(numbers.column)
    country = Ranking(numbers.country)
    assessor = Ranking(numbers.assessor)
    width = try Self.product([country.count, assessor.count])
    count = try Self.product([cycle.count, column.count, width])
  }

  /// The number of the cell at `place` of `table`.
  @inline(__always)
  func key(of table: ObservationTable, at place: Int) -> UInt64 {
    (cycle.ranks[Int(table.cycle[place])] * column.count
      + column.ranks[Int(table.column[place])]) * width
      + country.ranks[Int(table.country[place])] * assessor.count
      + assessor.ranks[Int(table.assessor[place])]
  }

  /// The database's numbers for the cell of number `key`.
  @inline(__always)
  func numbers(
    of key: UInt64
  ) -> (cycle: Int64, indicator: Int64, country: Int64, assessor: Int64) {
    let (outer, inner) = key.quotientAndRemainder(dividingBy: width)
    let (cycleRank, columnRank) = outer.quotientAndRemainder(dividingBy: column.count)
    let (countryRank, assessorRank) = inner.quotientAndRemainder(dividingBy: assessor.count)
    return (
      cycle.numbers[Int(cycleRank)], column.numbers[Int(columnRank)],
      country.numbers[Int(countryRank)], assessor.numbers[Int(assessorRank)]
    )
  }

  private static func product(_ factors: [UInt64]) throws -> UInt64 {
    try factors.reduce(1) { product, factor in
      let (result, overflow) = product.multipliedReportingOverflow(by: factor)
      guard !overflow else { throw StoreError.tooMany }
      return result
    }
  }

  /// Numbers in rising order, and where in it each of them stands.
  private struct Ranking {
    let numbers: [Int64]
    let ranks: [UInt64]
    let count: UInt64

    init(_ unordered: [Int64]) {
      let order = unordered.indices.sorted { unordered[$0] < unordered[$1] }
      var ranks = [UInt64](repeating: 0, count: unordered.count)
      for (rank, place) in order.enumerated() { ranks[place] = UInt64(rank) }
      self.ranks = ranks
      numbers = order.map { unordered[$0] }
      count = UInt64(unordered.count)
    }
  }
}
