import Scoring

extension FrameworkReader {
  static let normalisationKeys = [
    "kind", "low", "high", "clamp", "transform", "mean", "sd", "pooled", "ties", "country",
    "levels", "possible", "knots",
  ]

  /// The kind and parameters at `normalise`; a word alone is a kind without parameters.
  mutating func normalisationFields(
    _ fields: YAMLFields
  ) -> (kind: Normalisation.Kind?, parameters: YAMLFields?)? {
    guard let value = fields["normalise"] else { return nil }
    guard case .map = value.content else {
      let kind: Normalisation.Kind? = reader.choice(of: value)
      return kind.map { ($0, nil) }
    }
    guard let inner = reader.fields(of: value, allowed: FrameworkReader.normalisationKeys) else {
      return nil
    }
    return (reader.choice(inner, "kind"), inner)
  }

  /// How the leaf comes to the common scale: what it says, else the framework's method.
  mutating func normalisation(
    _ fields: YAMLFields, type: ValueType, scale: ValueScale, levels: [Level]
  ) -> NormalisationRule? {
    guard type != .text else { return NormalisationRule.fixed(.none) }
    let own = normalisationFields(fields)
    let kind = own?.kind ?? defaults.normalisationKind
    let shared = kind == defaults.normalisationKind ? defaults.normalisation : nil
    let parameters = Parameters(
      kind: kind, own: own?.parameters, shared: shared,
      place: fields["normalise"]?.place ?? fields.place)
    checkKeys(of: parameters)
    return rule(parameters, type: type, scale: scale, levels: levels)
  }

  private mutating func rule(
    _ parameters: Parameters, type: ValueType, scale: ValueScale, levels: [Level]
  ) -> NormalisationRule? {
    let pooled = truth(parameters, "pooled") ?? false
    switch parameters.kind {
    case .goalposts: return goalposts(parameters, scale: scale, levels: levels)
    case .minMax: return .fixed(.minMax(pooled: pooled))
    case .zScore:
      return .fixed(
        .zScore(
          mean: number(parameters, "mean") ?? 0, sd: number(parameters, "sd") ?? 1, pooled: pooled))
    case .rank: return .fixed(.rank(ties: ties(parameters)))
    case .borda: return .fixed(.borda(ties: ties(parameters)))
    case .percentile: return .fixed(.percentile(ties: ties(parameters)))
    case .distanceToTarget: return .fixed(.distanceToTarget)
    case .distanceToMax: return .fixed(.distanceToMax(pooled: pooled))
    case .fractionOfMax: return .fixed(.fractionOfMax(pooled: pooled))
    case .distanceToReference: return reference(parameters)
    case .levels: return levelTable(parameters)
    case .points: return points(parameters, scale: scale)
    case .piecewise: return piecewise(parameters)
    case .none: return .fixed(.none)
    }
  }

  private mutating func goalposts(
    _ parameters: Parameters, scale: ValueScale, levels: [Level]
  ) -> NormalisationRule? {
    // The ends of a bounded scale are its goalposts unless others are set.
    let low = number(parameters, "low") ?? scale.minimum
    let high = number(parameters, "high") ?? scale.maximum
    guard low.isFinite, high.isFinite else {
      reader.refuse(
        "missing", "Goalposts need \"low\" and \"high\".", at: parameters.place,
        hint: "Write normalise: {kind: goalposts, low: 0, high: 10}, or choose another kind.")
      return nil
    }
    guard low < high else {
      reader.refuse(
        "out-of-range", "The goalposts' low \(low) is not below their high \(high).",
        at: parameters.place(of: "low"),
        hint: "For a value that is better when lower, say direction: lower.")
      return nil
    }
    let transform: Transform = choice(parameters, "transform") ?? .none
    if transform == .log, low <= 0 {
      reader.refuse(
        "out-of-range", "A logarithm needs goalposts above 0; low is \(low).",
        at: parameters.place(of: "low"), hint: "Raise low, or leave the transform out.")
      return nil
    }
    return .fixed(
      .goalposts(
        low: low, high: high, clamp: truth(parameters, "clamp") ?? false,
        logarithmic: transform == .log))
  }

  private mutating func reference(_ parameters: Parameters) -> NormalisationRule? {
    guard let value = parameters["country"], let code = reader.text(of: value) else {
      reader.refuse(
        "missing", "distance-to-reference needs \"country\".", at: parameters.place,
        hint: "Name the country that is measured against.")
      return nil
    }
    let known = covered.map(\.code.rawValue)
    guard known.isEmpty || known.contains(code) else {
      reader.refuse(
        "unknown-country", "\"\(code)\" is not a country of this framework.", at: value.place,
        hint: NearMiss.hint(for: code, among: known))
      return nil
    }
    return .distanceToReference(
      country: Code(code), clamp: truth(parameters, "clamp") ?? false)
  }

  private mutating func points(
    _ parameters: Parameters, scale: ValueScale
  ) -> NormalisationRule? {
    let possible = number(parameters, "possible") ?? scale.maximum
    guard possible.isFinite, possible > 0 else {
      reader.refuse(
        "missing", "points needs \"possible\", the points that can be met, above 0.",
        at: parameters.place, hint: "Write normalise: {kind: points, possible: 10}.")
      return nil
    }
    return .fixed(.points(possible: possible))
  }
}
