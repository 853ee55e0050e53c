/// A country whose state is monitored (a *unit* in the words of the OECD/JRC Handbook).
public struct Country: Hashable, Sendable {
  /// The code used everywhere inside, such as `AL`.
  public let code: Code<Country>
  /// The names it bore, oldest first; the last one is in force.
  public let names: [CountryName]
  /// Codes by which sources call it, such as `ALB` or, for `XK`, `XKX`, `XKO` and `KSV`.
  public let foreignCodes: [String]
  /// The footnote of the publishing profile that its name carries, marked by an asterisk.
  public let footnote: String?
  /// The ISO 4217 code of its currency.
  public let currency: String?

  /// Takes the parts as they are.
  public init(
    code: Code<Country>, names: [CountryName], foreignCodes: [String] = [],
    footnote: String? = nil, currency: String? = nil
  ) {
    self.code = code
    self.names = names
    self.foreignCodes = foreignCodes
    self.footnote = footnote
    self.currency = currency
  }

  /// A country of which nothing but the code is known: it is its own name.
  public init(bare code: Code<Country>) {
    self.init(code: code, names: [CountryName(text: LocalizedText(english: code.rawValue))])
  }

  /// Its name in `language` on `date`, or the one in force; without the asterisk of its footnote.
  public func name(in language: Language, on date: CalendarDate? = nil) -> String {
    let name = date.flatMap { date in names.first { $0.isInForce(on: date) } } ?? names.last
    return name?.text[language] ?? code.rawValue
  }

  /// Its name with the asterisk that points to its footnote, if it has one.
  public func markedName(in language: Language, on date: CalendarDate? = nil) -> String {
    name(in: language, on: date) + (footnote == nil ? "" : "*")
  }
}
