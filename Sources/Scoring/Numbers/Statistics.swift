/// Statistics of a plain column, the same bits whatever the order of its values.
public enum Statistics {
  /// The middle value, or the mean of the two middle ones.
  public static func median(of values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    guard sorted.count.isMultiple(of: 2) else { return sorted[middle] }
    let sum = sorted[middle - 1] + sorted[middle]
    return sum.isFinite ? sum / 2 : sorted[middle - 1] / 2 + sorted[middle] / 2
  }

  /// The arithmetic mean.
  public static func mean(of values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sum = sum(of: values)
    guard !sum.isFinite else { return sum / Double(values.count) }
    // The sum of the largest numbers is none, though their mean is.
    return self.sum(of: values.lazy.map { $0 * 0x1p-60 }) / Double(values.count) * 0x1p60
  }

  /// The value that lies `share` of the way from `start` to `end`.
  static func between(_ start: Double, _ end: Double, _ share: Double) -> Double {
    let distance = end - start
    return distance.isFinite ? start + share * distance : (1 - share) * start + share * end
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
    guard values.count > 1 else { return nil }
    let scale = scale(of: values)
    guard let squares = squares(of: scale == 1 ? values : values.map { $0 * scale }) else {
      return nil
    }
    return (squares / Double(values.count - 1)).squareRoot() / scale
  }

  /// The power of two that brings the largest of `values` near 1; 1 where even the fourth powers of
  /// the values are ordinary numbers.
  static func scale(of values: [Double]) -> Double {
    let largest = values.reduce(0) { max($0, $1.magnitude) }
    guard largest > 0, !(0x1p-200...0x1p200).contains(largest) else { return 1 }
    return Double(sign: .plus, exponent: min(-largest.exponent, 1_000), significand: 1)
  }
}
