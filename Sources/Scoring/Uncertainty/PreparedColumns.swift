/// Scored columns, ready to be aggregated many times; one after the other in one piece of memory.
struct PreparedColumns: Sendable {
  private let cells: Int
  /// The scores, NaN for none.
  private(set) var values: [Double]
  /// What geometric means take of them; empty when there will be none.
  private var logarithms: [Double]
  /// What harmonic means take of them; empty when there will be none.
  private var inverses: [Double]
  /// Whether a cell leaves the denominator.
  private(set) var excluded: [Bool]
  /// For each column whether every cell has a score.
  private(set) var isComplete: [Bool]

  /// Room for so many columns whose nodes may aggregate in these ways.
  init(columns: Int, cells: Int, for aggregations: Set<Aggregation>) {
    let room = [Double](repeating: .nan, count: columns * cells)
    self.cells = cells
    values = room
    logarithms = aggregations.contains(.geometric) ? room : []
    inverses = aggregations.contains(.harmonic) ? room : []
    excluded = [Bool](repeating: false, count: columns * cells)
    isComplete = [Bool](repeating: false, count: columns)
  }

  /// Puts a column in its place; `offset` is that of the node above it.
  mutating func set(_ column: Int, _ scores: ColumnScores, offset: Double) {
    for cell in 0..<cells {
      let (place, value) = (column * cells + cell, scores.normalised.values[cell])
      values[place] = value
      excluded[place] = scores.outcomes[cell] == .excluded
      if !logarithms.isEmpty {
        logarithms[place] = Aggregation.geometric.term(value, offset: offset)
      }
      if !inverses.isEmpty { inverses[place] = Aggregation.harmonic.term(value, offset: offset) }
    }
    isComplete[column] = scores.outcomes.allSatisfy(\.isScored)
  }

  /// The terms that an aggregation adds up, of all columns.
  @inline(__always)
  func terms(_ aggregation: Aggregation) -> [Double] {
    switch aggregation {
    case .geometric: logarithms
    case .harmonic: inverses
    case .arithmetic, .product, .min, .max, .median, .copeland: values
    }
  }
}
