import Indicators
import Scoring
import Tables
import Tracking

/// One line of the sandbox's form: the fields of one change, and what is wrong with it.
struct WhatIfLine {
  let visit: Visit
  let scoreboard: Scoreboard
  let line: TrialLine
  let fault: TrialReading.Fault?
  /// Its place among the lines of its kind.
  let place: Int

  private var words: SiteWording { visit.words }
  private var framework: Framework { scoreboard.framework }

  /// The identifier of its first field.
  var first: String { TrialField.fields(of: line.kind).first.map(identifier) ?? "" }

  /// What is wrong with it, in words.
  var faultText: String? {
    switch fault {
    case nil: nil
    case .incomplete: words[WhatIfWords.incomplete]
    case .sandbox(let fault): words[WhatIfFaultWords(kind: line.kind, fault: fault, scale: scale)]
    }
  }

  var html: HTML {
    let fields = TrialField.fields(of: line.kind).map(field)
    let text: HTML? = faultText.map { "<p class=\"fault\" id=\"\(faultIdentifier)\">\($0)</p>\n" }
    return "<div class=\"fields\">\(fields)</div>\n\(text)"
  }

  private func field(_ field: TrialField) -> HTML {
    switch field {
    case .weightOf: return choice(field, framework.nodes.indices.dropFirst().map(named))
    case .aggregateOf:
      return choice(
        field, framework.nodes.indices.filter { !isIndicator($0) }.map(named))
    case .normaliseOf: return choice(field, scored.map(named))
    case .valueOf: return choice(field, scored.flatMap(cells))
    case .valueIn:
      let countries = visit.tracker.countries.sorted(scoreboard.countries, by: .protocol)
      return choice(
        field, countries.map { ($0.code.rawValue, $0.markedName(in: visit.language)) })
    case .aggregate:
      return choice(field, Aggregation.allCases.map { ($0.rawValue, words[AggregationWords($0)]) })
    case .normalise:
      return choice(
        field, Normalisation.Kind.allCases.map { ($0.rawValue, words[NormalisationWords($0)]) })
    case .weight, .offset, .normaliseBy, .value: return entry(field)
    }
  }

  /// A field in which one of several things is chosen, or nothing.
  private func choice(_ field: TrialField, _ options: [(value: String, text: String)]) -> HTML {
    let choices = ([("", "–")] + options).map { value, text in
      HTML.element(
        "option", ["value": value, "selected": value == line[field] ? "selected" : nil],
        HTML(text: text))
    }
    let select = HTML.element(
      "select",
      [
        "id": identifier(field), "name": field.rawValue, "aria-describedby": described,
        "aria-invalid": fault == nil ? nil : "true",
      ], HTML(joining: choices))
    return labelled(field, select, isWide: field.beginsLine)
  }

  private func entry(_ field: TrialField) -> HTML {
    let input = HTML.element(
      "input",
      [
        "id": identifier(field), "name": field.rawValue, "type": "text", "value": line[field],
        "autocomplete": "off", "maxlength": "60", "aria-describedby": described,
        "aria-invalid": fault == nil ? nil : "true",
      ])
    return labelled(field, input, isWide: false)
  }

  private func labelled(_ field: TrialField, _ control: HTML, isWide: Bool) -> HTML {
    """
    <p class="field\(isWide ? " wide" : "")"><label for="\(identifier(field))">\
    \(words[WhatIfWords.field(field)])</label>\(control)</p>
    """
  }

  private var described: String? { fault == nil ? nil : faultIdentifier }
  private var faultIdentifier: String { "\(line.kind.rawValue)-\(place)-fault" }
  private func identifier(_ field: TrialField) -> String { "\(field.rawValue)-\(place)" }
}

extension WhatIfLine {
  private func isIndicator(_ place: Int) -> Bool { framework.nodes[place].node.indicator != nil }

  /// The indicators that are scored.
  private var scored: [Int] {
    framework.nodes.indices.filter { place in
      framework.nodes[place].node.indicator.map { $0.valueType != .text } ?? false
    }
  }

  private func named(_ place: Int) -> (value: String, text: String) {
    let placed = framework.nodes[place]
    let indent = String(repeating: "\u{2003}", count: max(0, placed.depth - 1))
    let code = placed.parent == nil ? "" : placed.node.code.rawValue + " "
    return (placed.node.code.rawValue, indent + code + placed.node.title[visit.language])
  }

  /// An indicator, or each of its facets.
  private func cells(_ place: Int) -> [(value: String, text: String)] {
    let (code, title) = named(place)
    let facets = framework.nodes[place].node.indicator?.facets ?? []
    guard !facets.isEmpty else { return [(code, title)] }
    return facets.map { weighted in
      ("\(code),\(weighted.facet.rawValue)", "\(title): \(words.tables[.facet(weighted.facet)])")
    }
  }

  /// The ends of the scale of the indicator whose value is changed, as shown.
  private var scale: (low: String, high: String)? {
    let code = line[.valueOf].split(separator: ",").first.map(String.init) ?? ""
    guard let scale = framework.node(Code(code))?.indicator?.scale else { return nil }
    func end(_ value: Double) -> String {
      value.isFinite
        ? words.tables.numbers.text(value, decimals: value.rounded() == value ? 0 : 2)
        : "∞"
    }
    return (end(scale.minimum), end(scale.maximum))
  }
}
