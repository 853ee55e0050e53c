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
  /// Rows in which a result is missing (NaN) are left out. `nil` when nothing varies by more than
  /// rounding. A part of the variance that is no more than rounding is 0.
  public init?(first: [Double], second: [Double], mixed: [[Double]]) {
    let rows = first.indices.filter { row in
      first[row].isFinite && second[row].isFinite && mixed.allSatisfy { $0[row].isFinite }
    }
    let both = rows.map { first[$0] } + rows.map { second[$0] }
    let largest = both.reduce(0) { max($0, abs($1)) }
    guard let squares = Statistics.squares(of: both), squares.isFinite,
      (squares / Double(both.count)).squareRoot() > Self.rounding * largest
    else { return nil }
    let variance = squares / Double(both.count)
    let halfMean = { (results: [Double], others: [Double]) in
      Statistics.sum(
        of: rows.lazy.map { (results[$0] - others[$0]) * (results[$0] - others[$0]) })
        / Double(2 * rows.count)
    }
    total = mixed.map { halfMean(first, $0) / variance }.map { $0 > Self.rounding ? $0 : 0 }
    // A source that changes nothing explains nothing; what is estimated then is chance.
    firstOrder = zip(mixed, total).map { $1 == 0 ? 0 : 1 - halfMean(second, $0) / variance }
  }

  /// What sums in another order may differ by, as a share of their size.
  private static let rounding = 1e-12
}
