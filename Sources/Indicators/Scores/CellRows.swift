/// Which observations belong to which cell of a table.
///
/// A cell is numbered `(column * cycles + cycle) * countries + country`.
struct CellRows: Sendable {
  /// For each cell the place of its first observation; -1 where it has none.
  let first: [Int32]
  /// For each observation the place of the next one of its cell; -1 after the last.
  ///
  /// Empty where no cell has more than one.
  let next: [Int32]

  init(_ table: ObservationTable) {
    let cells = table.framework.columns.count * table.cycles.count * table.countries.count
    var first = [Int32](repeating: -1, count: cells)
    var next: [Int32] = []
    let (cycles, countries) = (table.cycles.count, table.countries.count)
    // From the last to the first, so that each cell's chain runs in the order of the table.
    for place in stride(from: table.count - 1, through: 0, by: -1) {
      let row = Int(table.column[place]) * cycles + Int(table.cycle[place])
      let cell = row * countries + Int(table.country[place])
      if first[cell] >= 0 {
        if next.isEmpty { next = [Int32](repeating: -1, count: table.count) }
        next[place] = first[cell]
      }
      first[cell] = Int32(place)
    }
    self.first = first
    self.next = next
  }

  /// The places of all observations of `cell`, in the order of the table.
  func places(of cell: Int) -> [Int] {
    var places: [Int] = []
    var place = first[cell]
    while place >= 0 {
      places.append(Int(place))
      place = next.isEmpty ? -1 : next[Int(place)]
    }
    return places
  }
}
