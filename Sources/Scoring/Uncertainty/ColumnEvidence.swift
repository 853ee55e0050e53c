/// The values of all assessors for the cells of one column.
public struct ColumnEvidence: Sendable, Equatable {
  private let ends: [Int]
  private let values: [AssessorValue]

  /// The assessors' values for each cell, `cycle * countries + country`.
  public init(_ cells: [[AssessorValue]]) {
    // Sorted, so that the order of the rows they came in changes no draw.
    values = cells.flatMap { $0.sorted(by: Self.comesBefore) }
    ends = cells.reduce(into: []) { $0.append(($0.last ?? 0) + $1.count) }
  }

  /// The number of cells.
  public var count: Int { ends.count }

  /// The values for one cell, in an order of their own.
  public subscript(cell: Int) -> ArraySlice<AssessorValue> {
    values[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]]
  }

  private static func comesBefore(_ first: AssessorValue, _ second: AssessorValue) -> Bool {
    order(first).lexicographicallyPrecedes(order(second))
  }

  private static func order(_ value: AssessorValue) -> [Double] {
    let error: Double = value.standardError ?? -1
    let answers: Double = value.sampleSize ?? -1
    let flags: [Double] = [value.isPanel ? 1 : 0, value.isPercentage ? 1 : 0]
    return [value.value, Double(value.order), error, answers] + flags
  }
}
