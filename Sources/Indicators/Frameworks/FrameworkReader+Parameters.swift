import Scoring

extension FrameworkReader {
  /// The parameters of a normalisation: the leaf's own, else those of the framework's method.
  struct Parameters {
    let kind: Normalisation.Kind
    let own: YAMLFields?
    let shared: YAMLFields?
    let place: Problem.Place

    subscript(key: String) -> YAMLValue? { own?[key] ?? shared?[key] }

    func place(of key: String) -> Problem.Place { self[key]?.place ?? place }
  }

  /// The words of `transform`.
  enum Transform: String, CaseIterable {
    case none, log
  }

  mutating func number(_ parameters: Parameters, _ key: String) -> Double? {
    parameters[key].flatMap { reader.number(of: $0) }
  }

  mutating func truth(_ parameters: Parameters, _ key: String) -> Bool? {
    if let own = parameters.own, own[key] != nil { return reader.truth(own, key) }
    return parameters.shared.flatMap { reader.truth($0, key) }
  }

  mutating func choice<Choice>(_ parameters: Parameters, _ key: String) -> Choice?
  where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
    parameters[key].flatMap { reader.choice(of: $0) }
  }

  mutating func ties(_ parameters: Parameters) -> Ties {
    choice(parameters, "ties") ?? .min
  }

  /// Refuses parameters that have no meaning for the kind.
  mutating func checkKeys(of parameters: Parameters) {
    guard let own = parameters.own else { return }
    let allowed = parameters.kind.parameterNames
    for key in own.keys.sorted() where key != "kind" && !allowed.contains(key) {
      guard FrameworkReader.normalisationKeys.contains(key) else { continue }
      reader.refuse(
        "parameter", "\"\(key)\" has no meaning for \(parameters.kind.rawValue).",
        at: own.place(of: key),
        hint: allowed.isEmpty ? "Remove it." : "It takes \(allowed.joined(separator: ", ")).")
    }
  }

  /// `levels: {1: 0, 2: 25}`.
  mutating func levelTable(_ parameters: Parameters) -> NormalisationRule? {
    var table: [Double: Double] = [:]
    for (key, value) in reader.pairs(of: parameters["levels"]) {
      guard let level = FieldReader.number(from: key.text) else {
        reader.refuse("level", "The level \"\(key.text)\" is not a number.", at: key.place)
        continue
      }
      table[level] = reader.number(of: value)
    }
    guard !table.isEmpty else {
      reader.refuse(
        "missing", "levels needs a table from level to score.", at: parameters.place,
        hint: "Write normalise: {kind: levels, levels: {1: 0, 2: 50, 3: 100}}.")
      return nil
    }
    return .fixed(.levels(table))
  }

  /// `knots: [[x, score], ...]`, x rising.
  mutating func piecewise(_ parameters: Parameters) -> NormalisationRule? {
    var knots: [Knot] = []
    let value = parameters["knots"]
    if let value, case .list(let pairs) = value.content {
      for pair in pairs {
        guard case .list(let ends) = pair.content, ends.count == 2,
          let x = reader.number(of: ends[0]), let score = reader.number(of: ends[1])
        else {
          reader.refuse(
            "knot", "A knot is a pair of numbers.", at: pair.place, hint: "Write [x, score].")
          return nil
        }
        knots.append(Knot(x, score: score))
      }
    }
    guard knots.count >= 2, zip(knots, knots.dropFirst()).allSatisfy({ $0.value < $1.value }) else {
      reader.refuse(
        "knot", "piecewise needs at least two knots with rising x.",
        at: parameters.place(of: "knots"),
        hint: "Write normalise: {kind: piecewise, knots: [[0, 0], [40, 50], [80, 100]]}.")
      return nil
    }
    return .fixed(.piecewise(knots))
  }
}

extension Normalisation.Kind {
  /// The parameters it takes in a framework file.
  var parameterNames: [String] {
    switch self {
    case .goalposts: ["low", "high", "clamp", "transform"]
    case .minMax, .distanceToMax, .fractionOfMax: ["pooled"]
    case .zScore: ["mean", "sd", "pooled"]
    case .rank, .borda, .percentile: ["ties"]
    case .distanceToTarget, .none: []
    case .distanceToReference: ["country", "clamp"]
    case .levels: ["levels"]
    case .points: ["possible"]
    case .piecewise: ["knots"]
    }
  }
}
