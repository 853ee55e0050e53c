/// What stands in for a value that is missing.
///
/// Only what was measured is drawn on, never another imputed value; cells that are not
/// applicable or not due stay empty.
public enum Imputation: Hashable, Sendable {
  /// Nothing: missing stays missing.
  case none
  /// The country's last value, at most so many cycles old.
  case carryForward(maximumAge: Int? = nil)
  /// The straight line between the country's values before and after, never beyond them.
  case linear
  /// The mean of the countries in the cycle.
  case mean
  /// The median of the countries in the cycle.
  case median
  /// The mean of the country's group in the cycle.
  case groupMean
  /// The median of the country's group in the cycle.
  case groupMedian

  /// The kinds of imputation under their spelling in framework files.
  public enum Kind: String, CaseIterable, Sendable {
    /// Nothing is imputed; the default.
    case none
    /// The country's last value.
    case carryForward = "carry-forward"
    /// A line between cycles.
    case linear
    /// The mean of the cycle.
    case mean
    /// The median of the cycle.
    case median
    /// The mean of the group in the cycle.
    case groupMean = "group-mean"
    /// The median of the group in the cycle.
    case groupMedian = "group-median"
  }

  /// The kind of this imputation.
  public var kind: Kind {
    switch self {
    case .none: .none
    case .carryForward: .carryForward
    case .linear: .linear
    case .mean: .mean
    case .median: .median
    case .groupMean: .groupMean
    case .groupMedian: .groupMedian
    }
  }
}
