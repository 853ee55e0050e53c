import Indicators

/// The observations of a table in the order of the database's key.
///
/// Rows that arrive in that order go to the end of the b-tree, and what is there already can be
/// met in one pass.
struct ObservationOrder {
  /// One observation: the number of its cell and its place in the table.
  ///
  /// The number goes along, because looking it up by the place would wander through memory.
  struct Entry {
    /// The number of the cell, see ``CellNumbering``.
    let key: UInt64
    /// The place in the table.
    let place: Int32
  }

  /// The numbering that was used.
  let numbering: CellNumbering
  /// The observations, in order.
  let entries: [Entry]
  /// The stretches of ``entries`` that share their cycle and indicator.
  let groups: [Range<Int>]

  /// Orders `table`; refuses two observations of one cell and assessor.
  init(of table: ObservationTable, by numbers: ObservationNumbers) throws {
    let numbering = try CellNumbering(numbers)
    self.numbering = numbering
    entries = Self.sorted(
      (0..<table.count).map { place in
        Entry(key: numbering.key(of: table, at: place), place: Int32(place))
      }, below: numbering.count)
    for (entry, next) in zip(entries, entries.dropFirst()) where entry.key == next.key {
      let twice = table[Int(next.place)]
      throw StoreError.duplicate(twice.cell, assessor: twice.assessor)
    }
    groups = Self.groups(of: entries, width: numbering.width)
  }

  /// Sorts by counting sixteen bits at a time, unless the order is right already.
  private static func sorted(_ entries: [Entry], below limit: UInt64) -> [Entry] {
    guard zip(entries, entries.dropFirst()).contains(where: { $0.key > $1.key }) else {
      return entries
    }
    var (entries, sorted) = (entries, entries)
    for shift: UInt64 in [0, 16, 32, 48] where limit >> shift > 0 {
      var ends = [Int](repeating: 0, count: 65_537)
      for entry in entries { ends[Int((entry.key >> shift) & 0xffff) + 1] += 1 }
      for digit in 1...65_536 { ends[digit] += ends[digit - 1] }
      for entry in entries {
        let digit = Int((entry.key >> shift) & 0xffff)
        sorted[ends[digit]] = entry
        ends[digit] += 1
      }
      swap(&entries, &sorted)
    }
    return entries
  }

  private static func groups(of entries: [Entry], width: UInt64) -> [Range<Int>] {
    guard let first = entries.first else { return [] }
    var groups: [Range<Int>] = []
    var (start, group) = (0, first.key / width)
    for place in entries.indices where entries[place].key / width != group {
      groups.append(start..<place)
      (start, group) = (place, entries[place].key / width)
    }
    groups.append(start..<entries.count)
    return groups
  }
}
