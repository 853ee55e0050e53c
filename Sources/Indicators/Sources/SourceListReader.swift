import Foundation

/// Reads a list of sources, such as `sources.yaml`.
public struct SourceListReader {
  var reader = FieldReader()
  let checks: SourceListChecks
  private let countries: CountryList
  private let now: Date
  // The lines on which addresses stand.
  private var lines: [String: Int] = [:]

  /// The sources that `text` lists, added at `now`; throws every problem found.
  public static func read(
    _ text: String, countries: CountryList, checks: SourceListChecks = SourceListChecks(),
    now: Date
  ) throws(Problems) -> [Source] {
    var problems: [Problem] = []
    guard let document = YAMLText.read(text, problems: &problems) else { throw Problems(problems) }
    var reader = SourceListReader(countries: countries, checks: checks, now: now)
    let sources = reader.sources(from: document)
    problems += reader.reader.problems
    guard problems.isEmpty else { throw Problems(problems.inFileOrder) }
    return sources
  }

  private init(countries: CountryList, checks: SourceListChecks, now: Date) {
    self.countries = countries
    self.checks = checks
    self.now = now
  }

  private static let keys = [
    "url", "title", "country", "language", "owner", "kind", "frameworks", "indicators", "schedule",
    "rhythm", "authorities", "retention", "limits", "licence", "state", "note",
  ]

  private mutating func sources(from document: YAMLValue) -> [Source] {
    guard let fields = reader.fields(of: document, allowed: ["sources"]) else { return [] }
    return reader.list(fields, "sources").compactMap { source(from: $0) }
  }

  private mutating func source(from value: YAMLValue) -> Source? {
    guard let fields = reader.fields(of: value, allowed: SourceListReader.keys),
      let address = address(fields)
    else { return nil }
    let kind = reader.choice(fields, "kind") ?? SourceKind.page
    return Source(
      address: address, title: reader.text(fields, "title") ?? address, country: country(fields),
      language: language(fields), owner: reader.text(fields, "owner"),
      licence: reader.text(fields, "licence"),
      indicators: codes(fields, "frameworks") + codes(fields, "indicators"),
      kind: kind, schedule: schedule(fields, of: kind),
      rhythm: rhythm(fields), authorities: authorities(fields),
      retention: retention(fields) ?? .all, limits: limits(fields),
      state: reader.choice(fields, "state") ?? .active, addedAt: now)
  }

  private mutating func address(_ fields: YAMLFields) -> String? {
    guard let text = reader.requiredText(fields, "url") else { return nil }
    do throws(WebAddressProblem) {
      let address = try WebAddress(text).description
      let place = fields.place(of: "url")
      if let line = lines[address] {
        reader.refuse(
          "twice", "\(address) stands on line \(line) as well.", at: place,
          hint: "Leave one of the two.")
      }
      lines[address] = place.line
      return address
    } catch {
      reader.refuse("address", error.description, at: fields.place(of: "url"))
      return nil
    }
  }

  private mutating func country(_ fields: YAMLFields) -> String? {
    guard let text = reader.text(fields, "country") else { return nil }
    if let country = countries.country(anyCode: text) { return country.code.rawValue }
    let known = countries.countries.map(\.code.rawValue)
    reader.refuse(
      "unknown-country", "\"\(text)\" is not a country of countries.yaml.",
      at: fields.place(of: "country"),
      hint: NearMiss.hint(for: text, among: known) ?? "Leave it out for a regional source.")
    return nil
  }
}
