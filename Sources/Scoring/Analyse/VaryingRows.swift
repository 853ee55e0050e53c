/// The columns that vary, over the places at which all of these have a value.
///
/// What is alike wherever it has a value tells no two places apart, so it takes none from the
/// others: it is left out first. Then come the places at which all the rest have a value, and what
/// is alike over these is left out too.
public struct VaryingRows: Sendable {
  /// Which of the columns these are.
  public let places: [Int]
  /// Those columns, with the places only at which all have a value.
  public let columns: [[Double]]
  /// The number of those places; 0 where nothing varies.
  public let count: Int

  /// The varying of `columns`, whose gaps are NaN.
  public init(_ columns: [[Double]]) {
    let varying = columns.indices.filter { place in
      VaryingRows.varies(columns[place].filter(\.isFinite))
    }
    let rows = CompleteRows(varying.map { columns[$0] })
    let kept = varying.indices.filter { VaryingRows.varies(rows.columns[$0]) }
    places = kept.map { varying[$0] }
    self.columns = kept.map { rows.columns[$0] }
    count = rows.count
  }

  /// Whether values differ by more than rounding, and by no more than a number can hold.
  private static func varies(_ values: [Double]) -> Bool {
    let distances = Correlation.centred(values)
    return distances.contains { $0 != 0 } && distances.allSatisfy(\.isFinite)
  }
}
