import Scoring

/// Reads a framework file whole and lists every problem it has.
public struct FrameworkReader {
  var reader = FieldReader()
  let countries: CountryList
  var defaults = MethodDefaults()
  var covered: [Country] = []
  var seen: [String: Problem.Place] = [:]
  /// Where each indicator's `per` names its divisor.
  var divisors: [String: Problem.Place] = [:]

  private init(countries: CountryList) {
    self.countries = countries
  }

  /// The framework that `text` writes in YAML or JSON; throws all problems, if there is one.
  public static func read(_ text: String, countries: CountryList) throws(Problems) -> Framework {
    var problems: [Problem] = []
    let document = YAMLText.read(text, problems: &problems)
    var reader = FrameworkReader(countries: countries)
    let framework = document.flatMap { reader.framework(from: $0) }
    problems += reader.reader.problems
    guard problems.isEmpty, let framework else { throw Problems(problems.inFileOrder) }
    return framework
  }

  static let keys = [
    "framework", "version", "status", "title", "note", "source", "licence", "attribution",
    "countries", "groups", "cycles", "decimals", "bands", "method", "overall", "nodes",
    "crosswalk",
  ]

  private mutating func framework(from document: YAMLValue) -> Framework? {
    guard let fields = reader.fields(of: document, allowed: FrameworkReader.keys) else {
      return nil
    }
    let code = reader.requiredText(fields, "framework").flatMap {
      identifier($0, at: fields.place(of: "framework"))
    }
    let title = reader.requiredLocalizedText(fields, "title")
    covered = listedCountries(fields)
    let uncertainty = readMethod(fields)
    let root = root(fields)
    let crosswalk = reader.list(fields, "crosswalk").compactMap { crosswalkEntry(from: $0) }
    let framework = Framework(
      code: Code(code ?? ""), version: reader.integer(fields, "version", in: 1...9999) ?? 1,
      status: reader.choice(fields, "status") ?? .provisional,
      title: title ?? LocalizedText([:]), note: reader.localizedText(fields, "note"),
      source: reader.citation(fields, "source"), licence: reader.citation(fields, "licence"),
      attribution: reader.localizedText(fields, "attribution"), countries: covered,
      groups: groups(fields), cycles: cycles(fields),
      decimals: reader.integer(fields, "decimals", in: 0...6) ?? 1,
      bands: bands(fields), uncertainty: uncertainty, root: root, crosswalk: crosswalk)
    checkReferences(of: framework)
    return code == nil || title == nil ? nil : framework
  }

  private mutating func root(_ fields: YAMLFields) -> Node {
    let overall = fields["overall"].flatMap {
      reader.fields(
        of: $0, allowed: ["title", "description", "note", "aggregate", "min-coverage", "offset"])
    }
    let title =
      overall.flatMap { reader.localizedText($0, "title") }
      ?? LocalizedText([.english: "Overall", .turkish: "Genel"])
    var node = Node(code: "overall", title: title, content: .nodes([]))
    seen["overall"] = overall?.place ?? .file
    if let overall { readGroup(overall, into: &node) } else { applyDefaults(to: &node) }
    if fields["nodes"] == nil {
      reader.refuse(
        "missing", "The key \"nodes\" is missing.", at: fields.place(of: "nodes"),
        hint: "A framework needs at least one indicator.")
    }
    if fields["nodes"] != nil, reader.list(fields, "nodes").isEmpty {
      reader.refuse(
        "empty", "\"nodes\" is empty.", at: fields.place(of: "nodes"),
        hint: "A framework needs at least one indicator.")
    }
    node.content = .nodes(reader.list(fields, "nodes").compactMap { self.node(from: $0) })
    return node
  }

  private mutating func listedCountries(_ fields: YAMLFields) -> [Country] {
    var listed: [Country] = []
    for value in reader.list(fields, "countries") {
      guard let country = listedCountry(value),
        reader.isNew(country, among: listed, at: value.place)
      else { continue }
      listed.append(country)
    }
    return listed
  }

  /// A country's code, or a mapping that describes a country of the framework's own.
  private mutating func listedCountry(_ value: YAMLValue) -> Country? {
    if case .map = value.content { return reader.country(from: value) }
    guard let text = reader.text(of: value) else { return nil }
    if let country = countries[Code(text)] { return country }
    let known = countries.countries.map(\.code.rawValue)
    let meant = countries.country(anyCode: text)?.code.rawValue
    reader.refuse(
      "unknown-country", "\"\(text)\" is not a country of countries.yaml.", at: value.place,
      hint: meant.map { "Did you mean \"\($0)\"?" } ?? NearMiss.hint(for: text, among: known)
        ?? "Known: \(known.joined(separator: ", ")).")
    return nil
  }

  /// An identifier: letters, digits, points, hyphens and underscores, at most 64 bytes.
  mutating func identifier(_ text: String, at place: Problem.Place) -> String? {
    let allowed = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || ".-_".utf8.contains(byte)
    }
    if allowed, (1...64).contains(text.utf8.count) { return text }
    reader.refuse(
      "identifier", "\"\(text.prefix(80))\" cannot be an identifier.", at: place,
      hint: "Use at most 64 letters without accents, digits, points, hyphens and underscores.")
    return nil
  }
}

extension [Problem] {
  /// The same by line and column; those without a line last, else in the order of discovery.
  var inFileOrder: [Problem] {
    enumerated().sorted { one, other in
      let a = (one.element.place.line ?? .max, one.element.place.column ?? .max, one.offset)
      let b = (other.element.place.line ?? .max, other.element.place.column ?? .max, other.offset)
      return a < b
    }.map(\.element)
  }
}
