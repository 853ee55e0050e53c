/// How the values of several assessors for one cell become one value.
///
/// The raw value is the spelling in framework files.
public enum Combination: String, CaseIterable, Sendable {
  /// The middle value, or the mean of the two middle ones; the default for grades.
  case median
  /// The arithmetic mean.
  case mean
  /// The mean without the highest and the lowest value; of fewer than three values, their mean.
  case trimmedMean = "trimmed-mean"
  /// The value agreed by the panel; the median of the assessors as long as there is none.
  case panel
  /// The most recent value.
  case latest
  /// The single value there may be; more than one is an error.
  case only

  /// Combines `values`, whatever their order; `nil` when there is none.
  public func combine(_ values: [AssessorValue]) throws(CombinationError) -> Double? {
    guard !values.isEmpty else { return nil }
    switch self {
    case .median: return Statistics.median(of: values.map(\.value))
    case .mean: return Statistics.mean(of: values.map(\.value))
    case .trimmedMean: return Self.trimmedMean(of: values.map(\.value))
    case .panel:
      let agreed = values.filter(\.isPanel)
      return Self.latest(of: agreed) ?? Statistics.median(of: values.map(\.value))
    case .latest: return Self.latest(of: values)
    case .only:
      guard values.count == 1 else { throw .moreThanOne(count: values.count) }
      return values[0].value
    }
  }

  /// The mean of all but one highest and one lowest value.
  static func trimmedMean(of values: [Double]) -> Double? {
    guard values.count > 2 else { return Statistics.mean(of: values) }
    return Statistics.mean(of: Array(values.sorted().dropFirst().dropLast()))
  }

  /// The value of the highest order; the median of those that share it.
  static func latest(of values: [AssessorValue]) -> Double? {
    guard let last = values.map(\.order).max() else { return nil }
    return Statistics.median(of: values.filter { $0.order == last }.map(\.value))
  }
}
