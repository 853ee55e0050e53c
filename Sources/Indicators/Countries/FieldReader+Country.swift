extension FieldReader {
  /// One country: a mapping with its code and names.
  mutating func country(from value: YAMLValue) -> Country? {
    let allowed = ["code", "name", "names", "foreign-codes", "iso", "footnote", "currency"]
    guard let fields = fields(of: value, allowed: allowed),
      let code = requiredText(fields, "code")
    else { return nil }
    _ = truth(fields, "iso")
    var names = list(fields, "names").compactMap { countryName(from: $0) }
    if let name = localizedText(fields, "name") { names.append(CountryName(text: name)) }
    if names.isEmpty { names.append(CountryName(text: LocalizedText(english: code))) }
    return Country(
      code: Code(code), names: names,
      foreignCodes: list(fields, "foreign-codes").compactMap { text(of: $0) },
      footnote: text(fields, "footnote"), currency: text(fields, "currency"))
  }

  /// Whether a country is not among those listed before; one that is is refused.
  mutating func isNew(_ country: Country, among listed: [Country], at place: Problem.Place) -> Bool
  {
    guard listed.contains(where: { $0.code == country.code }) else { return true }
    refuse(
      "duplicate", "The country \"\(country.code)\" is listed twice.", at: place,
      hint: "Keep one of them.")
    return false
  }

  private mutating func countryName(from value: YAMLValue) -> CountryName? {
    let languages = Language.allCases.map(\.rawValue)
    guard let fields = fields(of: value, allowed: ["from", "until"] + languages) else { return nil }
    var wordings: [Language: String] = [:]
    for language in Language.allCases {
      if let wording = text(fields, language.rawValue) { wordings[language] = wording }
    }
    return CountryName(
      from: date(fields, "from"), until: date(fields, "until"), text: LocalizedText(wordings))
  }
}
