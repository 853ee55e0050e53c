/// A scored column, ready to be aggregated many times.
struct PreparedColumn: Sendable {
  /// The scores, NaN for none.
  let values: [Double]
  /// What geometric means take of them; empty when there will be none.
  let logarithms: [Double]
  /// What harmonic means take of them; empty when there will be none.
  let inverses: [Double]
  /// Whether a cell leaves the denominator; empty when none does.
  let excluded: [Bool]
  /// Whether every cell has a score.
  let isComplete: Bool

  /// Prepares a column whose node may aggregate in these ways, with this offset.
  init(_ column: ColumnScores, for aggregations: Set<Aggregation>, offset: Double) {
    values = column.normalised.values
    let terms = { (aggregation: Aggregation, values: [Double]) in
      aggregations.contains(aggregation)
        ? values.map { aggregation.term($0, offset: offset) } : []
    }
    logarithms = terms(.geometric, values)
    inverses = terms(.harmonic, values)
    let excluded = column.outcomes.map { $0 == .excluded }
    self.excluded = excluded.contains(true) ? excluded : []
    isComplete = column.outcomes.allSatisfy(\.isScored)
  }

  /// The terms that an aggregation adds up.
  func terms(_ aggregation: Aggregation) -> [Double] {
    switch aggregation {
    case .geometric: logarithms
    case .harmonic: inverses
    case .arithmetic, .product, .min, .max, .median, .copeland: values
    }
  }
}
