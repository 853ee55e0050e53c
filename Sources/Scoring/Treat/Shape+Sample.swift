extension Shape {
  /// The shape of a sample; `nil` for fewer than four values and for equal ones.
  public init?(of values: [Double]) {
    let count = Double(values.count)
    // The shape is the same on every scale.
    let scale = Statistics.scale(of: values)
    let values = scale == 1 ? values : values.map { $0 * scale }
    guard count > 3, let mean = Statistics.mean(of: values) else { return nil }
    let distances = values.map { $0 - mean }
    let second = Statistics.sum(of: distances.lazy.map { $0 * $0 }) / count
    let third = Statistics.sum(of: distances.lazy.map { $0 * $0 * $0 }) / count
    let fourth = Statistics.sum(of: distances.lazy.map { $0 * $0 * $0 * $0 }) / count
    let skewness = third / (second * second.squareRoot())
    let kurtosis = fourth / (second * second) - 3
    guard second > 0, skewness.isFinite, kurtosis.isFinite else { return nil }
    self.skewness = (count * (count - 1)).squareRoot() / (count - 2) * skewness
    self.kurtosis = (count - 1) / ((count - 2) * (count - 3)) * ((count + 1) * kurtosis + 6)
  }
}
