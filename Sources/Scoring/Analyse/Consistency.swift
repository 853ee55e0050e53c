/// Whether the parts of a node measure one thing.
public enum Consistency {
  /// Cronbach's alpha: `k / (k - 1) (1 - sum of variances / variance of the sum)`.
  ///
  /// It is taken over the columns and countries of ``VaryingRows``. `nil` for fewer than two such
  /// columns or countries, or a sum that does not vary.
  public static func cronbachAlpha(_ columns: [[Double]]) -> Double? {
    let rows = VaryingRows(columns)
    guard rows.columns.count > 1, rows.count > 1 else { return nil }
    let variances = rows.columns.compactMap { Statistics.squares(of: $0) }
    let sums = (0..<rows.count).map { row in
      Statistics.sum(of: rows.columns.lazy.map { $0[row] })
    }
    guard let whole = Statistics.squares(of: sums), whole > 0, whole.isFinite else { return nil }
    let count = Double(rows.columns.count)
    let alpha = count / (count - 1) * (1 - Statistics.sum(of: variances) / whole)
    return alpha.isFinite ? alpha : nil
  }
}
