/// Whether a cell or node has a score, and if not, why.
public enum ScoreOutcome: UInt8, CaseIterable, Sendable {
  /// There is a score.
  case scored
  /// The cell has no value.
  case noValue
  /// The cell has several values where the method allows one.
  case severalValues
  /// The cell is not applicable or not due, or all of the node's children are.
  case excluded
  /// The value is NaN or infinite.
  case notFinite
  /// The value it is divided by is missing or zero.
  case noDenominator
  /// The values, or the posts, are all equal: max = min.
  case noRange
  /// The standard deviation is zero, or there is one country only.
  case noSpread
  /// A percentile needs more than one country.
  case oneCountry
  /// There is no target for the country.
  case noTarget
  /// The target does not lie beyond the base.
  case targetNotBeyondBase
  /// The reference country has no value in the cycle.
  case noReference
  /// The reference country has the lowest value.
  case referenceAtMinimum
  /// The level is not in the table of levels.
  case unknownLevel
  /// A logarithm needs positive values.
  case noLogarithm
  /// The result is too large for a number.
  case overflow
  /// None of the node's children has a score.
  case noChildren
  /// The children with a score have less than the required share of the weight.
  case lowCoverage
  /// A geometric or harmonic mean met a child that is not positive.
  case notPositive
  /// All weights are zero.
  case noWeight

  /// Whether there is a score.
  public var isScored: Bool { self == .scored }

  /// The sentence for it.
  public var sentence: String {
    switch self {
    case .scored: "There is a score."
    case .noValue: "There is no value."
    case .severalValues:
      "Several assessors gave a value, but the method takes only one (combine: only)."
    case .excluded: "It does not apply here, or is not due in this cycle."
    case .notFinite: "The value is not a finite number."
    case .noDenominator: "The figure to divide by is missing or zero."
    case .noRange: "The highest and the lowest value are equal, so there is no scale."
    case .noSpread: "The values do not differ, so there is no standard deviation."
    case .oneCountry: "Only one country has a value, so there is no percentile."
    case .noTarget: "The country has no target."
    case .targetNotBeyondBase: "The target does not lie beyond the value it is measured from."
    case .noReference: "The reference country has no value in this cycle."
    case .referenceAtMinimum: "The reference country has the lowest value, so there is no scale."
    case .unknownLevel: "The level is not in the table of levels."
    case .noLogarithm: "A logarithm needs values, and posts, above zero."
    case .overflow: "The result is too large for a number."
    case .noChildren: "No part of it has a score."
    case .lowCoverage: "The parts with a score have less weight together than is required."
    case .notPositive: "A part is zero or negative, which this mean cannot take without an offset."
    case .noWeight: "All weights are zero."
    }
  }
}
