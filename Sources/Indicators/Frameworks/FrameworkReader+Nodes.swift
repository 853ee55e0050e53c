import Scoring

extension FrameworkReader {
  static let groupKeys = ["nodes", "aggregate", "min-coverage", "offset"]
  static let commonKeys = [
    "id", "title", "description", "note", "confirmed", "weight", "source",
  ]
  static let indicatorKeys = [
    "value", "levels", "facets", "direction", "normalise", "combine", "impute", "treat", "per",
    "unit", "minimum", "maximum", "places", "benchmark", "baselines", "targets", "verification",
    "variable", "min-coverage",
  ]

  /// A node: a group where it has `nodes`, else an indicator.
  mutating func node(from value: YAMLValue) -> Node? {
    let allowed = FrameworkReader.commonKeys + FrameworkReader.groupKeys
    let all = allowed + FrameworkReader.indicatorKeys.filter { $0 != "min-coverage" }
    guard let fields = reader.fields(of: value, allowed: all) else { return nil }
    let code = nodeCode(fields)
    let isGroup = fields["nodes"] != nil
    let title = title(fields, isGroup: isGroup, code: code)
    var node = Node(
      code: Code(code ?? "?"), title: title ?? LocalizedText([:]), content: .nodes([]))
    node.weight = reader.number(fields, "weight", in: 0...Double.infinity) ?? 1
    node.summary = reader.localizedText(fields, "description")
    node.note = reader.localizedText(fields, "note")
    node.isConfirmed = reader.truth(fields, "confirmed") ?? true
    node.source = reader.citation(fields, "source")
    readGroup(fields, into: &node)
    node.content = isGroup ? group(fields, all: all) : leaf(fields)
    return node
  }

  private mutating func nodeCode(_ fields: YAMLFields) -> String? {
    guard let text = reader.requiredText(fields, "id"),
      let code = identifier(text, at: fields.place(of: "id"))
    else { return nil }
    if let first = seen[code] {
      let line = first.line.map { " in line \($0)" } ?? ""
      reader.refuse(
        "duplicate", "The id \"\(code)\" is already used\(line).", at: fields.place(of: "id"),
        hint: "Every node needs an id of its own.")
    } else {
      seen[code] = fields.place(of: "id")
    }
    return code
  }

  /// The title; an indicator without one is called by its id.
  private mutating func title(
    _ fields: YAMLFields, isGroup: Bool, code: String?
  ) -> LocalizedText? {
    reader.localizedText(fields, "title") ?? code.map { LocalizedText(english: $0) }
  }

  /// Reads how the node's children are joined.
  mutating func readGroup(_ fields: YAMLFields, into node: inout Node) {
    applyDefaults(to: &node)
    if let aggregation: Aggregation = reader.choice(fields, "aggregate") {
      node.aggregation = aggregation
    }
    if let coverage = reader.number(fields, "min-coverage", in: 0...1) {
      node.minimumCoverage = coverage
    }
    node.offset = reader.number(fields, "offset", in: 0...Double.infinity)
  }

  /// Gives the node what the framework's method says.
  func applyDefaults(to node: inout Node) {
    node.aggregation = defaults.aggregation
    node.minimumCoverage = defaults.minimumCoverage
  }

  private mutating func group(_ fields: YAMLFields, all: [String]) -> Node.Content {
    for key in FrameworkReader.indicatorKeys where key != "min-coverage" && fields[key] != nil {
      reader.refuse(
        "misplaced-key", "\"\(key)\" belongs to an indicator, but this node has nodes under it.",
        at: fields.place(of: key), hint: "Move it to the indicators below, or remove \"nodes\".")
    }
    let values = reader.list(fields, "nodes")
    if values.isEmpty {
      reader.refuse(
        "empty", "\"nodes\" is empty.", at: fields.place(of: "nodes"),
        hint: "Put an indicator under it, or remove the node.")
    }
    return .nodes(values.compactMap { node(from: $0) })
  }

  private mutating func leaf(_ fields: YAMLFields) -> Node.Content {
    if fields["value"] == nil {
      let types = ValueType.allCases.map(\.rawValue).joined(separator: ", ")
      reader.refuse(
        "missing", "The key \"value\" is missing.", at: fields.place(of: "value"),
        hint: "An indicator says what kind of value it takes: \(types). A group has \"nodes\".")
    }
    for key in ["aggregate", "offset"] where fields[key] != nil {
      reader.refuse(
        "misplaced-key", "\"\(key)\" belongs to a node with nodes under it.",
        at: fields.place(of: key), hint: "Remove it; facets are joined by their mean.")
    }
    return .indicator(indicator(fields))
  }
}
