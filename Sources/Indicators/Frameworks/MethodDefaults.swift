import Scoring

/// What a framework's `method` says for all nodes that say nothing themselves.
struct MethodDefaults {
  var combination: Combination = .median
  var normalisation: YAMLFields?
  var normalisationKind: Normalisation.Kind = .goalposts
  var aggregation: Aggregation = .arithmetic
  var minimumCoverage: Double = 0.5
  var imputation: Imputation = .none
  var treatment: Treatment?
}
