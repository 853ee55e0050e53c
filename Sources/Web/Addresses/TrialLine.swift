import Tracking

/// One change that is tried, as a reader fills it in.
public struct TrialLine: Hashable, Sendable {
  /// What kind of change it is.
  public let kind: SandboxChange.Kind
  /// What was filled in; fields without a text are left out.
  public private(set) var texts: [TrialField: String] = [:]

  /// How many lines an address may hold.
  static let limit = 40

  /// An empty line.
  init(_ kind: SandboxChange.Kind) {
    self.kind = kind
  }

  /// A line that is begun with the name of what is changed.
  init(begunWith field: TrialField, _ name: String) {
    kind = field.kind
    texts = [field: name]
  }

  /// What was filled in; empty where nothing was.
  subscript(field: TrialField) -> String { texts[field] ?? "" }

  /// The pairs of an address as lines; those without any text say nothing.
  static func list(_ pairs: [(field: TrialField, text: String)]) throws(SiteError) -> [TrialLine] {
    var lines: [TrialLine] = []
    for (field, text) in pairs {
      let last = lines.lastIndex { $0.kind == field.kind }
      let isNew = last.map { field.beginsLine || lines[$0].seen.contains(field) } ?? true
      if isNew { lines.append(TrialLine(field.kind)) }
      guard let place = isNew ? lines.indices.last : last else { continue }
      lines[place].seen.insert(field)
      if !text.isEmpty { lines[place].texts[field] = text }
    }
    lines.removeAll { $0.texts.isEmpty }
    guard lines.count <= limit else { throw .addressTooLong }
    for place in lines.indices { lines[place].seen = [] }
    return lines
  }

  /// The fields that were met while an address was read, empty ones among them.
  private var seen: Set<TrialField> = []

  /// A line that names something and says nothing of it, as a link to the form does.
  var isBegun: Bool { texts.count == 1 && texts.keys.first?.beginsLine == true }

  /// Whether something that it needs was left empty.
  var isIncomplete: Bool {
    TrialField.fields(of: kind).contains { !$0.isOptional && texts[$0] == nil }
  }

  /// The change as ``SandboxReader`` reads it.
  var written: String {
    switch kind {
    case .weight: "\(self[.weightOf])=\(decimal(.weight))"
    case .aggregate: "\(self[.aggregateOf])=\(self[.aggregate])\(further(decimal(.offset)))"
    case .normalise: "\(self[.normaliseOf])=\(self[.normalise])\(further(self[.normaliseBy]))"
    case .value: "\(cell)=\(decimal(.value))"
    }
  }

  private var cell: String {
    let names = self[.valueOf].split(separator: ",", maxSplits: 1).map(String.init)
    let code = names.first ?? ""
    return [code, self[.valueIn]].joined(separator: ",")
      + (names.count > 1 ? "," + names[1] : "")
  }

  /// Readers may write a decimal comma.
  private func decimal(_ field: TrialField) -> String { self[field].replacing(",", with: ".") }

  private func further(_ text: String) -> String { text.isEmpty ? "" : ":" + text }

  /// Itself as pairs of an address.
  var pairs: [(key: String, text: String)] {
    TrialField.fields(of: kind).compactMap { field in
      texts[field].map { (field.rawValue, $0) }
    }
  }
}
