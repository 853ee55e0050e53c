/// A choice that could have been made, or fallen, otherwise.
public enum UncertaintySource: String, CaseIterable, Sendable {
  /// Assessors who disagree, and what a measurement or survey may err.
  case values
  /// The weights.
  case weights
  /// The kind of normalisation.
  case normalisation
  /// The treatment of outliers.
  case treatment
  /// The way of aggregating.
  case aggregation
  /// Which indicators there are.
  case indicators

  /// The name of its stream of random numbers.
  var stream: UInt64 { StableKey.of(rawValue) }
}
