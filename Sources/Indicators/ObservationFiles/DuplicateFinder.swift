/// Finds the entries whose cell and assessor stood before.
struct DuplicateFinder {
  /// An entry and the one before it that says something of the same.
  struct Pair {
    /// The later entry.
    let entry: Int
    /// The first one.
    let first: Int
  }

  private let columns: TableColumns
  private let count: Int
  private let widths: (country: Int, cycle: Int, assessor: Int)
  private let slots: Int?

  /// Looks among the first `count` entries of `columns`, whose numbers are those of `codes`.
  init(_ columns: TableColumns, count: Int, codes: JoinedCodes, _ framework: Framework) {
    self.columns = columns
    self.count = count
    widths = (codes.countries.count, codes.cycles.count, codes.assessors.count)
    var product = framework.columns.count
    var isTooMany = false
    for width in [widths.country, widths.cycle, widths.assessor] {
      let (next, overflow) = product.multipliedReportingOverflow(by: max(width, 1))
      isTooMany = isTooMany || overflow
      product = next
    }
    // A bit for every slot is quickest, as long as the bits stay fewer than a set would take.
    slots = !isTooMany && product <= max(1 << 24, count * 128) ? product : nil
  }

  /// All later entries with their first ones, in order.
  func pairs() -> [Pair] {
    let repeated = slots.map { repeatedByBits(slots: $0) } ?? repeatedBySet()
    guard !repeated.isEmpty else { return [] }
    let keys = Set(repeated.map { key($0) })
    var firsts: [Int: Int] = [:]
    for entry in 0..<count where firsts.count < keys.count {
      let key = key(entry)
      if keys.contains(key), firsts[key] == nil { firsts[key] = entry }
    }
    return repeated.map { Pair(entry: $0, first: firsts[key($0)] ?? $0) }
  }

  @inline(__always)
  private func key(_ entry: Int) -> Int {
    var key = Int(columns.column[entry])
    key = key &* widths.country &+ Int(columns.country[entry])
    key = key &* widths.cycle &+ Int(columns.cycle[entry])
    return key &* widths.assessor &+ Int(columns.assessor[entry])
  }

  private func repeatedByBits(slots: Int) -> [Int] {
    var repeated: [Int] = []
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: slots / 64 + 1) { bits in
      bits.initialize(repeating: 0)
      guard let bits = bits.baseAddress else { return }
      for entry in 0..<count {
        let key = key(entry)
        let bit: UInt64 = 1 &<< UInt64(key & 63)
        if bits[key &>> 6] & bit != 0 { repeated.append(entry) }
        bits[key &>> 6] |= bit
      }
    }
    return repeated
  }

  private func repeatedBySet() -> [Int] {
    var seen = Set<Int>(minimumCapacity: count)
    return (0..<count).filter { !seen.insert(key($0)).inserted }
  }
}
