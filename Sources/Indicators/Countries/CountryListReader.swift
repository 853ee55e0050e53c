/// Reads `countries.yaml`.
public struct CountryListReader {
  private var reader = FieldReader()

  /// The list that `text` writes; throws every problem found, if there is one.
  public static func read(_ text: String) throws(Problems) -> CountryList {
    var problems: [Problem] = []
    guard let document = YAMLText.read(text, problems: &problems) else { throw Problems(problems) }
    var reader = CountryListReader()
    let list = reader.list(from: document)
    problems += reader.reader.problems
    guard problems.isEmpty, let list else { throw Problems(problems) }
    return list
  }

  private mutating func list(from document: YAMLValue) -> CountryList? {
    let allowed = ["countries", "orders", "profiles"]
    guard let fields = reader.fields(of: document, allowed: allowed) else { return nil }
    var countries: [Country] = []
    for value in reader.list(fields, "countries") {
      guard let country = reader.country(from: value),
        reader.isNew(country, among: countries, at: value.place)
      else { continue }
      countries.append(country)
    }
    let orders = fields["orders"].flatMap {
      reader.fields(of: $0, allowed: ["protocol", "alphabetical"])
    }
    return CountryList(
      countries: countries,
      protocolOrder: order(orders, "protocol", of: countries),
      alphabeticalOrder: order(orders, "alphabetical", of: countries),
      profiles: reader.list(fields, "profiles").compactMap { profile(from: $0) })
  }

  private mutating func order(
    _ fields: YAMLFields?, _ key: String, of countries: [Country]
  ) -> [Code<Country>] {
    guard let fields else { return [] }
    return reader.list(fields, key).compactMap { value in
      guard let text = reader.text(of: value) else { return nil }
      guard countries.contains(where: { $0.code.rawValue == text }) else {
        reader.refuse(
          "unknown-country", "\"\(text)\" is not among the countries.", at: value.place,
          hint: NearMiss.hint(for: text, among: countries.map(\.code.rawValue)))
        return nil
      }
      return Code(text)
    }
  }

  private mutating func profile(from value: YAMLValue) -> PublishingProfile? {
    let allowed = ["id", "title", "footnotes", "source", "note"]
    guard let fields = reader.fields(of: value, allowed: allowed),
      let identifier = reader.requiredText(fields, "id"),
      let title = reader.requiredLocalizedText(fields, "title")
    else { return nil }
    var footnotes: [String: LocalizedText] = [:]
    for (key, footnote) in reader.pairs(of: fields["footnotes"]) {
      footnotes[key.text] = reader.localizedText(of: footnote)
    }
    return PublishingProfile(
      identifier: identifier, title: title, footnotes: footnotes,
      source: reader.citation(fields, "source"))
  }
}
