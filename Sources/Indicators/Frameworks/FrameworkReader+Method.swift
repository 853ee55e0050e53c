import Scoring

extension FrameworkReader {
  static let methodKeys = [
    "combine", "normalise", "aggregate", "min-coverage", "treat", "impute", "uncertainty",
  ]

  /// Reads `method` into the defaults; what it says of the uncertainty is returned.
  mutating func readMethod(_ fields: YAMLFields) -> UncertaintyMethod {
    guard let value = fields["method"],
      let method = reader.fields(of: value, allowed: FrameworkReader.methodKeys)
    else { return UncertaintyMethod() }
    defaults.combination = reader.choice(method, "combine") ?? .median
    defaults.aggregation = reader.choice(method, "aggregate") ?? .arithmetic
    defaults.minimumCoverage = reader.number(method, "min-coverage", in: 0...1) ?? 0.5
    defaults.imputation = imputation(method) ?? .none
    defaults.treatment = treatment(method) ?? nil
    if let (kind, parameters) = normalisationFields(method) {
      defaults.normalisationKind = kind ?? .goalposts
      defaults.normalisation = parameters
    }
    return uncertainty(method)
  }

  private mutating func uncertainty(_ method: YAMLFields) -> UncertaintyMethod {
    var uncertainty = UncertaintyMethod()
    guard let value = method["uncertainty"],
      let fields = reader.fields(of: value, allowed: ["replicates", "seed", "weights", "sources"])
    else { return uncertainty }
    uncertainty.replicates = reader.integer(fields, "replicates", in: 1...1_000_000) ?? 1000
    uncertainty.seed = UInt64(reader.integer(fields, "seed", in: 0...Int.max) ?? 1)
    uncertainty.weights = reader.number(fields, "weights", in: 0...1) ?? 0
    if fields["sources"] != nil {
      let named: [UncertaintySource] = reader.list(fields, "sources").compactMap {
        reader.choice(of: $0)
      }
      // Each once, in the order in which they are always listed.
      uncertainty.sources = UncertaintySource.allCases.filter(named.contains)
    }
    return uncertainty
  }

  /// What `impute` says, a word or a mapping with its kind; nil where it says nothing.
  mutating func imputation(_ fields: YAMLFields) -> Imputation? {
    guard let value = fields["impute"] else { return nil }
    guard case .map = value.content else {
      let kind: Imputation.Kind? = reader.choice(of: value)
      return kind.map { Imputation($0, maximumAge: nil) }
    }
    guard let inner = reader.fields(of: value, allowed: ["kind", "max-age"]) else { return nil }
    let kind: Imputation.Kind? = reader.choice(inner, "kind")
    let age = reader.integer(inner, "max-age", in: 1...1000)
    if let kind, kind != .carryForward, age != nil {
      reader.refuse(
        "parameter", "\"max-age\" has no meaning for \(kind.rawValue).",
        at: inner.place(of: "max-age"), hint: "Remove it, or use carry-forward.")
    }
    return kind.map { Imputation($0, maximumAge: age) }
  }

  /// What `treat` says: nil where it says nothing, `.some(nil)` for none.
  mutating func treatment(_ fields: YAMLFields) -> Treatment?? {
    guard let value = fields["treat"] else { return nil }
    if case .map = value.content {
      guard let inner = reader.fields(of: value, allowed: ["kind", "max-winsorised", "pooled"])
      else { return nil }
      let kind: TreatmentWord = reader.choice(inner, "kind") ?? .winsorise
      let treatment = Treatment(
        maximumWinsorised: reader.integer(inner, "max-winsorised", in: 0...1000) ?? 5,
        pooled: reader.truth(inner, "pooled") ?? false)
      return kind == .none ? .some(nil) : treatment
    }
    let word: TreatmentWord? = reader.choice(of: value)
    return word.map { $0 == .none ? nil : Treatment() }
  }
}

/// The words of `treat`.
private enum TreatmentWord: String, CaseIterable {
  /// Outliers stay as they are.
  case none
  /// The most extreme points are drawn in, and where that does not do, a logarithm is taken.
  case winsorise
}

extension Imputation {
  /// The imputation of `kind`.
  init(_ kind: Kind, maximumAge: Int?) {
    switch kind {
    case .none: self = .none
    case .carryForward: self = .carryForward(maximumAge: maximumAge)
    case .linear: self = .linear
    case .mean: self = .mean
    case .median: self = .median
    case .groupMean: self = .groupMean
    case .groupMedian: self = .groupMedian
    }
  }
}
