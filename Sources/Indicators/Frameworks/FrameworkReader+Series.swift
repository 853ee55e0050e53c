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
        checkOverlap(of: cycle, with: cycles, at: value.place)
        cycles.append(cycle)
      }
    }
    return cycles
  }

  /// Refuses a cycle that describes days which another describes as well: their order, and what
  /// changed from one to the other, would have no meaning.
  private mutating func checkOverlap(
    of cycle: Cycle, with others: [Cycle], at place: Problem.Place
  ) {
    let clash = others.first { $0.from <= cycle.to && cycle.from <= $0.to }
    guard let clash, cycle.from <= cycle.to, clash.from <= clash.to else { return }
    reader.refuse(
      "overlap",
      "The cycle \"\(cycle.code)\" (\(cycle.from) to \(cycle.to)) overlaps "
        + "\"\(clash.code)\" (\(clash.from) to \(clash.to)).",
      at: place, hint: "Give every cycle a reference period of its own.")
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

  /// The bands of the common scale: rising lower edges from 0 to less than 100.
  mutating func bands(_ fields: YAMLFields) -> [Band] {
    var bands: [Band] = []
    for value in reader.list(fields, "bands") {
      guard let band = band(from: value) else { continue }
      check(band, after: bands.last, at: value.place)
      bands.append(band)
    }
    return bands
  }

  private mutating func check(_ band: Band, after last: Band?, at place: Problem.Place) {
    guard let last else {
      if band.from > 0 {
        reader.refuse(
          "band", "The lowest band begins at \(band.from), so scores below it have none.",
          at: place, hint: "Let the first band begin at 0.")
      }
      return
    }
    if band.from == last.from {
      reader.refuse(
        "duplicate", "Two bands begin at \(band.from).", at: place,
        hint: "Each band needs a lower edge of its own.")
    } else if band.from < last.from {
      reader.refuse(
        "band", "The band from \(band.from) stands after the one from \(last.from).", at: place,
        hint: "List the bands from the lowest to the highest.")
    }
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
    // Nothing but a score of 100 would be in a band from 100 on, so that is allowed too.
    let from = reader.number(fields, "from", in: 0...100)
    return from.map { Band(from: $0, name: name, colour: colour) }
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
      isComparable: reader.truth(fields, "comparable") ?? false,
      note: reader.localizedText(fields, "note"))
  }

  /// Refuses divisors that are not another indicator, or not one number.
  mutating func checkReferences(of framework: Framework) {
    let codes = framework.indicators.map(\.code.rawValue)
    for node in framework.indicators {
      guard let denominator = node.indicator?.denominator else { continue }
      let sought = denominator.indicator.rawValue
      let place = divisors[node.code.rawValue] ?? .file
      guard codes.contains(sought), sought != node.code.rawValue else {
        reader.refuse(
          "unknown-indicator", "\"per\" names \"\(sought)\", which is not another indicator.",
          at: place, hint: NearMiss.hint(for: sought, among: codes))
        continue
      }
      let divisor = framework.node(denominator.indicator)?.indicator
      if divisor?.valueType == .text || (divisor?.facets.count ?? 0) > 1 {
        reader.refuse(
          "divisor", "\"per\" names \"\(sought)\", which is not one number.", at: place,
          hint: "Name an indicator that is neither a text nor has several facets.")
      }
    }
  }
}

/// The words of a cycle's `kind`.
private enum CycleKind: String, CaseIterable {
  case baseline, regular
}
