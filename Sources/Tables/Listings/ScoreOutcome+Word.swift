import Scoring

extension ScoreOutcome {
  /// The word for it in files.
  var word: String {
    switch self {
    case .scored: "scored"
    case .noValue: "no-value"
    case .severalValues: "several-values"
    case .excluded: "not-applicable"
    case .notFinite: "not-finite"
    case .noDenominator: "no-denominator"
    case .noRange: "no-range"
    case .noSpread: "no-spread"
    case .oneCountry: "one-country"
    case .noTarget: "no-target"
    case .targetNotBeyondBase: "target-not-beyond-base"
    case .noReference: "no-reference"
    case .referenceAtMinimum: "reference-at-minimum"
    case .unknownLevel: "unknown-level"
    case .noLogarithm: "no-logarithm"
    case .overflow: "overflow"
    case .noChildren: "no-children"
    case .lowCoverage: "low-coverage"
    case .notPositive: "not-positive"
    case .noWeight: "no-weight"
    }
  }
}
