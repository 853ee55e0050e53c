/// How columns move together.
public enum Correlation {
  /// Pearson's correlation over the places where both columns have a value; `nil` without any.
  ///
  /// There is none for fewer than three common places, nor for a column that does not vary.
  public static func pearson(_ first: [Double], _ second: [Double]) -> Double? {
    let common = zip(first, second).filter { $0.isFinite && $1.isFinite }
    guard common.count > 2 else { return nil }
    let x = centred(common.map(\.0))
    let y = centred(common.map(\.1))
    let product = Statistics.sum(of: zip(x, y).lazy.map { $0 * $1 })
    let squares =
      Statistics.sum(of: x.lazy.map { $0 * $0 })
      * Statistics.sum(of: y.lazy.map { $0 * $0 })
    guard squares > 0, squares.isFinite, product.isFinite else { return nil }
    return min(max(product / squares.squareRoot(), -1), 1)
  }

  /// The correlations of each column with each other.
  public static func matrix(_ columns: [[Double]]) -> [[Double?]] {
    columns.map { first in columns.map { pearson(first, $0) } }
  }

  /// The pairs of columns that say nearly the same, by default r > 0.92.
  public static func redundant(
    _ columns: [[Double]], above limit: Double = 0.92
  ) -> [RedundantPair] {
    columns.indices.flatMap { first in
      columns.indices.dropFirst(first + 1).compactMap { second in
        guard let r = pearson(columns[first], columns[second]), r > limit else { return nil }
        return RedundantPair(first: first, second: second, correlation: r)
      }
    }
  }

  /// The values less their mean, the largest of them 1; only zeros where all are equal but for
  /// rounding, which moves with nothing.
  static func centred(_ values: [Double]) -> [Double] {
    let mean = Statistics.mean(of: values) ?? 0
    let distances = values.map { $0 - mean }
    let largest = distances.reduce(0) { max($0, abs($1)) }
    guard largest > 1e-12 * values.reduce(0, { max($0, abs($1)) }) else {
      return values.map { _ in 0 }
    }
    return distances.map { $0 / largest }
  }
}
