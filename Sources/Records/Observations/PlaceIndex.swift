/// Which place each of the database's numbers has in a list; numbers are small, so it is an array.
struct PlaceIndex {
  private var places: [Int32] = []

  /// The numbers that occur in `column`, rising.
  static func numbers(in column: [Int64]) -> [Int64] {
    var index = PlaceIndex()
    var last: Int64?
    for number in column where number != last {
      index[number] = 0
      last = number
    }
    return index.places.indices.filter { index.places[$0] >= 0 }.map { Int64($0) }
  }

  /// The place of `number`; -1 where it has none.
  subscript(number: Int64) -> Int32 {
    get { number < places.count ? places[Int(number)] : -1 }
    set {
      let missing = Int(number) + 1 - places.count
      if missing > 0 { places.append(contentsOf: repeatElement(-1, count: missing)) }
      places[Int(number)] = newValue
    }
  }
}
