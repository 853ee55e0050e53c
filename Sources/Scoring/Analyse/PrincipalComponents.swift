/// The principal components of the correlation matrix of several columns.
public struct PrincipalComponents: Sendable, Equatable {
  /// The variance of each component, the largest first; they sum to the number of columns.
  public let variances: [Double]
  /// For each component the unit vector of the columns' shares in it, its largest positive.
  public let vectors: [[Double]]

  /// The share of all variance that each component explains.
  public var explained: [Double] {
    let whole = Statistics.sum(of: variances)
    return variances.map { $0 / whole }
  }

  /// Weights for the columns from the first component: the squares of its vector, summing to 1.
  public var weights: [Double] {
    vectors[0].map { $0 * $0 }
  }

  /// The components over the countries that have a value in every column.
  ///
  /// No bit of them depends on the order of the columns, which their `names` tell apart. `nil` for no
  /// columns, fewer than three such countries, or a column that does not vary.
  public init?(_ columns: [[Double]], names: [String]) {
    let order = ColumnOrder(names)
    let rows = CompleteRows(order.sorted(columns))
    let correlations = Correlation.matrix(rows.columns).map { $0.compactMap { $0 } }
    guard !columns.isEmpty, correlations.allSatisfy({ $0.count == columns.count }) else {
      return nil
    }
    let eigen = SymmetricMatrix(correlations).eigen()
    let components = eigen.values.indices.sorted { eigen.values[$0] > eigen.values[$1] }
    variances = components.map { max(eigen.values[$0], 0) }
    vectors = components.map { component in
      let vector = eigen.vectors[component]
      let largest = vector.max { abs($0) < abs($1) } ?? 1
      return order.restored(largest < 0 ? vector.map { -$0 } : vector)
    }
  }
}
