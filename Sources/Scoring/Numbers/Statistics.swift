/// Statistics of a plain column, the same bits whatever the order of its values.
public enum Statistics {
  /// The middle value, or the mean of the two middle ones.
  public static func median(of values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    guard sorted.count.isMultiple(of: 2) else { return sorted[middle] }
    return sorted[middle - 1] / 2 + sorted[middle] / 2
  }

  /// The arithmetic mean.
  public static func mean(of values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    return sum(of: values) / Double(values.count)
  }

  /// The sum, rounded once.
  public static func sum(of values: some Sequence<Double>) -> Double {
    var sum = ExactSum()
    for value in values { sum.add(value) }
    return sum.value
  }

  /// The sum of squared distances from the mean.
  public static func squares(of values: [Double]) -> Double? {
    guard let mean = mean(of: values) else { return nil }
    return sum(of: values.lazy.map { ($0 - mean) * ($0 - mean) })
  }

  /// The sample standard deviation, with n - 1.
  public static func standardDeviation(of values: [Double]) -> Double? {
    guard values.count > 1, let squares = squares(of: values) else { return nil }
    return (squares / Double(values.count - 1)).squareRoot()
  }
}
