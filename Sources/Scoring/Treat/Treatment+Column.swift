extension Treatment {
  /// Whether values of this shape need no treatment; values without a shape need none.
  func passes(_ shape: Shape?) -> Bool {
    guard let shape else { return true }
    return !(abs(shape.skewness) > skewnessLimit && shape.kurtosis > kurtosisLimit)
  }

  /// Treats the cells of one slice of a column, NaN for none, and says what was done.
  ///
  /// The logarithm is taken of the values as they were, not of the winsorised ones.
  public func treat(
    _ values: inout [Double], cells: Range<Int>, cycle: Int?
  ) -> TreatmentRecord? {
    let known = cells.filter { !values[$0].isNaN }
    let original = known.map { values[$0] }
    guard let before = Shape(of: original), !passes(before) else { return nil }
    let winsorised = winsorised(original)
    if let after = Shape(of: winsorised), passes(after) {
      let changed = known.indices.filter { winsorised[$0] != original[$0] }
      for index in known.indices { values[known[index]] = winsorised[index] }
      return TreatmentRecord(
        cycle: cycle,
        method: .winsorised(
          changed.map { .init(cell: known[$0], from: original[$0], to: winsorised[$0]) }),
        before: before, after: after)
    }
    let logarithms = Self.logarithms(of: original)
    for (cell, value) in zip(known, logarithms.values) { values[cell] = value }
    return TreatmentRecord(
      cycle: cycle,
      method: .logarithm(minimum: logarithms.minimum, maximum: logarithms.maximum),
      before: before, after: Shape(of: logarithms.values))
  }

  /// The values with the most extreme points set to the next one, as far as needed and allowed.
  ///
  /// The side is that of the skewness; points that share the extreme are set together.
  func winsorised(_ values: [Double]) -> [Double] {
    var values = values
    var lowered: Set<Int> = []
    var raised: Set<Int> = []
    while lowered.count + raised.count < maximumWinsorised, let shape = Shape(of: values),
      !passes(shape)
    {
      let isHigh = shape.skewness >= 0
      guard let extreme = isHigh ? values.max() : values.min() else { break }
      let places = values.indices.filter { values[$0] == extreme }
      let others = values.filter { $0 != extreme }
      guard let next = isHigh ? others.max() : others.min() else { break }
      for place in places { values[place] = next }
      if isHigh { lowered = Set(places) } else { raised = Set(places) }
    }
    return values
  }

  /// `ln(x - min + 0.01 (max - min))`.
  static func logarithms(
    of values: [Double]
  ) -> (values: [Double], minimum: Double, maximum: Double) {
    let minimum = values.min() ?? 0
    let maximum = values.max() ?? 0
    let scale = Statistics.scale(of: values)
    let margin = 0.01 * (scale * maximum - scale * minimum)
    let logarithms = values.map {
      logarithm(scale * $0 - scale * minimum + margin) - logarithm(scale)
    }
    return (logarithms, minimum, maximum)
  }
}
