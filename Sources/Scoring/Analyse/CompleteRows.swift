/// The places at which every column has a value.
struct CompleteRows {
  /// The columns, with those places only.
  let columns: [[Double]]
  /// The number of those places.
  let count: Int

  init(_ columns: [[Double]]) {
    let places = (columns.first ?? []).indices.filter { place in
      columns.allSatisfy { $0[place].isFinite }
    }
    self.columns = columns.map { column in places.map { column[$0] } }
    count = places.count
  }
}
