extension FrameworkReader {
  static let cycleKeys = ["id", "title", "from", "to", "kind", "published", "break", "note"]

  /// The cycles, each with its reference period.
  mutating func cycles(_ fields: YAMLFields) -> [Cycle] {
    var cycles: [Cycle] = []
    for value in reader.list(fields, "cycles") {
      guard let cycle = cycle(from: value) else { continue }
      if cycles.contains(where: { $0.code == cycle.code }) {
        reader.refuse(
          "duplicate", "The cycle \"\(cycle.code)\" is listed twice.", at: value.place,
          hint: "Keep one of them.")
      } else {
        cycles.append(cycle)
      }
    }
    return cycles
  }

  private mutating func cycle(from value: YAMLValue) -> Cycle? {
    guard let fields = reader.fields(of: value, allowed: FrameworkReader.cycleKeys),
      let text = reader.requiredText(fields, "id"),
      let code = identifier(text, at: fields.place(of: "id"))
    else { return nil }
    let year = Cycle(year: Code(code))
    guard let from = reader.date(fields, "from") ?? year?.from,
      let to = reader.date(fields, "to") ?? year?.to
    else {
      reader.refuse(
        "missing", "The cycle \"\(code)\" needs \"from\" and \"to\".", at: value.place,
        hint: "Write the first and the last day of its reference period.")
      return nil
    }
    if from > to {
      reader.refuse(
        "date", "The cycle \"\(code)\" ends on \(to), before it begins on \(from).",
        at: fields.place(of: "to"), hint: "Exchange the two days.")
    }
    let kind: CycleKind? = reader.choice(fields, "kind")
    return Cycle(
      code: Code(code), title: reader.localizedText(fields, "title"), from: from, to: to,
      isBaseline: kind == .baseline, published: reader.date(fields, "published"),
      breaksSeries: reader.truth(fields, "break") ?? false)
  }

  /// The bands of the common scale, which must differ in their lower edge.
  mutating func bands(_ fields: YAMLFields) -> [Band] {
    var bands: [Band] = []
    for value in reader.list(fields, "bands") {
      guard let band = band(from: value) else { continue }
      if bands.contains(where: { $0.from == band.from }) {
        reader.refuse(
          "duplicate", "Two bands begin at \(band.from).", at: value.place,
          hint: "Each band needs a lower edge of its own.")
      } else {
        bands.append(band)
      }
    }
    return bands
  }

  private mutating func band(from value: YAMLValue) -> Band? {
    guard let fields = reader.fields(of: value, allowed: ["from", "name", "colour"]),
      let name = reader.requiredLocalizedText(fields, "name")
    else { return nil }
    if fields["from"] == nil {
      reader.refuse("missing", "The key \"from\" is missing.", at: fields.place(of: "from"))
    }
    let colour = reader.text(fields, "colour") ?? "#dddddd"
    let digits = colour.dropFirst()
    if !(colour.hasPrefix("#") && digits.utf8.count == 6 && digits.allSatisfy(\.isHexDigit)) {
      reader.refuse(
        "colour", "\"\(colour)\" is not a colour.", at: fields.place(of: "colour"),
        hint: "Write it as \"#1f77b4\".")
    }
    return Band(from: reader.number(fields, "from") ?? 0, name: name, colour: colour)
  }

  /// One statement of the crosswalk.
  mutating func crosswalkEntry(from value: YAMLValue) -> CrosswalkEntry? {
    guard
      let fields = reader.fields(of: value, allowed: ["node", "of", "to", "comparable", "note"]),
      let node = reader.requiredText(fields, "node"), let other = reader.requiredText(fields, "of")
    else { return nil }
    if seen[node] == nil {
      reader.refuse(
        "unknown-node", "\"\(node)\" is not a node of this framework.",
        at: fields.place(of: "node"), hint: NearMiss.hint(for: node, among: seen.keys.sorted()))
    }
    return CrosswalkEntry(
      node: Code(node), framework: Code(other), other: reader.text(fields, "to").map { Code($0) },
      isComparable: reader.truth(fields, "comparable") ?? false)
  }

  /// Refuses references to indicators that do not exist.
  mutating func checkReferences(of framework: Framework) {
    let codes = framework.indicators.map(\.code.rawValue)
    for node in framework.indicators {
      guard let denominator = node.indicator?.denominator else { continue }
      let sought = denominator.indicator.rawValue
      if !codes.contains(sought) || sought == node.code.rawValue {
        reader.refuse(
          "unknown-indicator", "\"per\" names \"\(sought)\", which is not another indicator.",
          at: seen[node.code.rawValue] ?? .file, hint: NearMiss.hint(for: sought, among: codes))
      }
    }
  }
}

/// The words of a cycle's `kind`.
private enum CycleKind: String, CaseIterable {
  case baseline, regular
}
