/// The order of columns by their names.
///
/// Numbers that come out of many roundings, such as eigenvalues, are computed in it, so that not even
/// their last bits depend on the order in which a framework lists its parts.
struct ColumnOrder {
  private let places: [Int]

  /// The order of columns of these names.
  init(_ names: [String]) {
    places = names.indices.sorted { names[$0] < names[$1] }
  }

  /// What stands in the order of the columns, in that of their names.
  func sorted<Element>(_ elements: [Element]) -> [Element] {
    places.map { elements[$0] }
  }

  /// What stands in the order of the names, in that of the columns.
  func restored<Element>(_ elements: [Element]) -> [Element] {
    zip(places, elements).sorted { $0.0 < $1.0 }.map { $0.1 }
  }
}
