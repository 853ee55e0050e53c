/// What is unique in both of two sequences and comes in the same order.
enum UniqueAnchors {
  /// The places that belong together, in order.
  static func find(
    _ old: [Int32], _ oldRange: Range<Int>, _ new: [Int32], _ newRange: Range<Int>
  ) -> [(old: Int, new: Int)] {
    let inOld = unique(old, oldRange)
    let inNew = unique(new, newRange)
    let pairs = oldRange.compactMap { place -> (old: Int, new: Int)? in
      guard inOld[old[place]] == place, let other = inNew[old[place]], other >= 0 else {
        return nil
      }
      return (place, other)
    }
    return rising(pairs)
  }

  /// The place of each number that comes once; −1 for those that come more often.
  private static func unique(_ numbers: [Int32], _ range: Range<Int>) -> [Int32: Int] {
    var places: [Int32: Int] = [:]
    places.reserveCapacity(range.count)
    for place in range { places[numbers[place]] = places[numbers[place]] == nil ? place : -1 }
    return places
  }

  /// The longest part of `pairs` in which the second places rise as well.
  private static func rising(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for (number, pair) in pairs.enumerated() {
      let length = ends.partitioningIndex { pairs[$0].new >= pair.new }
      if length > 0 { before[number] = ends[length - 1] }
      if length < ends.count { ends[length] = number } else { ends.append(number) }
    }
    var chain: [(old: Int, new: Int)] = []
    var number = ends.last ?? -1
    while number >= 0 {
      chain.append(pairs[number])
      number = before[number]
    }
    return chain.reversed()
  }
}
