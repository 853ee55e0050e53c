import Scoring

extension FrameworkReader {
  /// The indicator that a leaf's fields describe.
  mutating func indicator(_ fields: YAMLFields) -> Indicator {
    // Under an unknown kind of value all else is checked as if it were a percentage.
    let type: ValueType = reader.choice(fields, "value") ?? .percent
    let levels = levels(fields)
    let scale = scale(fields, type: type, levels: levels)
    let rule = normalisation(fields, type: type, scale: scale, levels: levels)
    var indicator = Indicator(valueType: type, normalisation: rule ?? .fixed(.none), scale: scale)
    indicator.levels = levels
    indicator.facets = facets(fields)
    indicator.direction = reader.choice(fields, "direction") ?? .higher
    indicator.combination = reader.choice(fields, "combine") ?? defaults.combination
    indicator.imputation = imputation(fields) ?? defaults.imputation
    indicator.treatment = treatment(fields) ?? defaults.treatment
    indicator.denominator = denominator(fields)
    indicator.unit = reader.localizedText(fields, "unit")
    indicator.benchmark = reader.number(fields, "benchmark")
    indicator.baselines = baselines(fields)
    indicator.targets = targets(fields)
    indicator.verification = reader.localizedText(fields, "verification")
    indicator.variable = reader.text(fields, "variable")
    return indicator
  }

  private mutating func levels(_ fields: YAMLFields) -> [Level] {
    var levels: [Level] = []
    for (key, value) in reader.pairs(of: fields["levels"]) {
      guard let number = FieldReader.number(from: key.text) else {
        reader.refuse(
          "level", "The level \"\(key.text)\" is not a number.", at: key.place,
          hint: "Write levels: {1: {en: ...}, 2: {en: ...}}.")
        continue
      }
      guard let text = reader.localizedText(of: value) else { continue }
      levels.append(Level(value: number, text: text))
    }
    return levels.sorted { $0.value < $1.value }
  }

  private mutating func facets(_ fields: YAMLFields) -> [FacetWeight] {
    reader.pairs(of: fields["facets"]).compactMap { key, value in
      guard let facet: Facet = reader.choice(from: key.text, at: key.place),
        let weight = reader.number(of: value)
      else { return nil }
      guard weight >= 0 else {
        reader.refuse(
          "out-of-range", "The weight of \"\(key.text)\" is \(weight).", at: value.place,
          hint: "It must be 0 or more.")
        return nil
      }
      return FacetWeight(facet: facet, weight: weight)
    }
  }

  /// The values the indicator can take: those of its type, narrowed by what the leaf says.
  private mutating func scale(
    _ fields: YAMLFields, type: ValueType, levels: [Level]
  ) -> ValueScale {
    let natural = ValueScale(of: type, levels: levels)
    let minimum = reader.number(fields, "minimum") ?? natural.minimum
    let maximum = reader.number(fields, "maximum") ?? natural.maximum
    if minimum > maximum {
      reader.refuse(
        "out-of-range", "The minimum \(minimum) lies above the maximum \(maximum).",
        at: fields.place(of: "minimum"), hint: "Exchange the two.")
    }
    let places = reader.integer(fields, "places", in: 0...15)
    return ValueScale(
      minimum: minimum, maximum: maximum, places: places ?? natural.places,
      steps: places == nil ? natural.steps : [])
  }

  private mutating func denominator(_ fields: YAMLFields) -> DenominatorRule? {
    guard let value = fields["per"] else { return nil }
    var owner = ""
    if case .scalar(let code, _) = fields["id"]?.content { owner = code }
    if case .scalar(let text, _) = value.content {
      divisors[owner] = value.place
      return DenominatorRule(indicator: Code(text))
    }
    guard let inner = reader.fields(of: value, allowed: ["indicator", "factor"]),
      let code = reader.requiredText(inner, "indicator")
    else { return nil }
    divisors[owner] = inner.place(of: "indicator")
    return DenominatorRule(
      indicator: Code(code), factor: reader.number(inner, "factor", in: 0...Double.infinity) ?? 1)
  }

  private mutating func baselines(_ fields: YAMLFields) -> [Code<Country>: Double] {
    var baselines: [Code<Country>: Double] = [:]
    for (key, value) in reader.pairs(of: fields["baselines"]) {
      guard let country = country(key), let number = reader.number(of: value) else { continue }
      baselines[country] = number
    }
    return baselines
  }

  private mutating func targets(_ fields: YAMLFields) -> [Code<Country>: [Target]] {
    var targets: [Code<Country>: [Target]] = [:]
    for (key, value) in reader.pairs(of: fields["targets"]) {
      guard let country = country(key) else { continue }
      for (year, target) in reader.pairs(of: value) {
        guard let number = Int(year.text), (1900...2200).contains(number) else {
          reader.refuse(
            "year", "\"\(year.text)\" is not a year.", at: year.place,
            hint: "Write targets: {AL: {\"2027\": 4}}.")
          continue
        }
        guard let goal = reader.number(of: target) else { continue }
        targets[country, default: []].append(Target(year: number, value: goal))
      }
    }
    return targets.mapValues { $0.sorted { $0.year < $1.year } }
  }

  /// The country of the framework that `key` names.
  mutating func country(_ key: YAMLKey) -> Code<Country>? {
    let known = covered.isEmpty ? countries.countries : covered
    if known.contains(where: { $0.code.rawValue == key.text }) { return Code(key.text) }
    reader.refuse(
      "unknown-country", "\"\(key.text)\" is not a country of this framework.", at: key.place,
      hint: NearMiss.hint(for: key.text, among: known.map(\.code.rawValue)))
    return nil
  }
}
