/// Another value that the same assessors, asked again, could have given.
struct ValueDraw {
  let combination: Combination

  /// Whether anything about the cell is uncertain.
  static func isUncertain(_ values: ArraySlice<AssessorValue>) -> Bool {
    values.count > 1 || values.contains { spread(of: $0) != nil }
  }

  /// Draws assessors with replacement, each with its error, and combines them.
  ///
  /// A panel's value is moved by what its members' median moves. `nil` when they cannot be
  /// combined.
  func value(of values: ArraySlice<AssessorValue>, _ random: RandomNumbers) -> Double? {
    var random = random
    switch combination {
    case .median, .mean, .trimmedMean, .only:
      return combined(resampled(values, &random))
    case .latest:
      let last = values.map(\.order).max()
      return combined(resampled(values.filter { $0.order == last }[...], &random))
    case .panel:
      let agreed = values.filter(\.isPanel)
      let members = values.filter { !$0.isPanel }
      guard !agreed.isEmpty else { return combined(resampled(values, &random)) }
      let value = combined(agreed.map { erred($0, &random) })
      guard let value, let before = Statistics.median(of: members.map(\.value)),
        let after = Statistics.median(of: resampled(members[...], &random).map(\.value))
      else { return value }
      return Self.withinNumbers(value + after - before)
    }
  }

  private func combined(_ values: [AssessorValue]) -> Double? {
    (try? combination.combine(values)) ?? nil
  }

  private func resampled(
    _ values: ArraySlice<AssessorValue>, _ random: inout RandomNumbers
  ) -> [AssessorValue] {
    guard values.count > 1 else { return values.map { erred($0, &random) } }
    return (0..<values.count).map { _ in
      erred(values[values.startIndex + random.below(values.count)], &random)
    }
  }

  private func erred(_ value: AssessorValue, _ random: inout RandomNumbers) -> AssessorValue {
    var drawn = value
    switch Self.spread(of: value) {
    case nil: break
    case .standardError(let error):
      drawn.value = Self.withinNumbers(value.value + error * random.normal())
      if value.isPercentage { drawn.value = min(max(drawn.value, 0), 100) }
    case .survey(let answers):
      drawn.value = 100 * Self.wilson(value.value / 100, answers: answers, random.normal())
    }
    return drawn
  }

  /// The value, or the largest number there is in its place.
  private static func withinNumbers(_ value: Double) -> Double {
    min(max(value, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
  }

  private enum Spread {
    case standardError(Double)
    case survey(answers: Double)
  }

  private static func spread(of value: AssessorValue) -> Spread? {
    if let error = value.standardError, error > 0, error.isFinite { return .standardError(error) }
    if value.isPercentage, let answers = value.sampleSize, answers > 0, answers.isFinite {
      return .survey(answers: answers)
    }
    return nil
  }

  /// The bound of Wilson's score interval that lies `z` standard errors from `share`.
  ///
  /// With z drawn from the normal distribution, the quantiles of the draws are those of the
  /// interval at every level, and no draw leaves 0 to 1.
  static func wilson(_ share: Double, answers: Double, _ z: Double) -> Double {
    let share = min(max(share, 0), 1)
    let square = z * z / answers
    let root = (share * (1 - share) / answers + square / answers / 4).squareRoot()
    return (share + square / 2 + z * root) / (1 + square)
  }
}
