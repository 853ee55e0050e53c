/// How much of a result's variance each source is to blame for (Sobol indices).
public struct Sensitivity: Sendable, Equatable {
  /// The share of the variance that a source explains alone.
  public var firstOrder: [Double]
  /// The share that it has a part in, alone or together with others.
  public var total: [Double]

  /// The indices by the estimators of Jansen (1999).
  ///
  /// `first` and `second` are the results of two independent samples; `mixed` has for each source
  /// the results of the first with that source alone taken from the second. With V the variance
  /// of both samples, `S = 1 - mean (second - mixed)^2 / 2V` and `ST = mean (first - mixed)^2 / 2V`.
  /// Rows in which a result is missing (NaN) are left out. `nil` when nothing varies.
  public init?(first: [Double], second: [Double], mixed: [[Double]]) {
    let rows = first.indices.filter { row in
      first[row].isFinite && second[row].isFinite && mixed.allSatisfy { $0[row].isFinite }
    }
    let both = rows.map { first[$0] } + rows.map { second[$0] }
    guard let squares = Statistics.squares(of: both), squares > 0, squares.isFinite else {
      return nil
    }
    let variance = squares / Double(both.count)
    let halfMean = { (results: [Double], others: [Double]) in
      Statistics.sum(
        of: rows.lazy.map { (results[$0] - others[$0]) * (results[$0] - others[$0]) })
        / Double(2 * rows.count)
    }
    firstOrder = mixed.map { 1 - halfMean(second, $0) / variance }
    total = mixed.map { halfMean(first, $0) / variance }
  }
}
