/// The countries that the program knows, their orders, and the footnotes they need.
public struct CountryList: Sendable, Equatable {
  /// All countries, in the order of the file.
  public let countries: [Country]
  /// The codes in the EU's protocol order.
  public let protocolOrder: [Code<Country>]
  /// The codes in the order of the English names.
  public let alphabeticalOrder: [Code<Country>]
  /// The publishing profiles; the first one is the default.
  public let profiles: [PublishingProfile]

  private let byAnyCode: [String: Int]

  /// Takes valid parts; a foreign code leads to the first country that names it.
  public init(
    countries: [Country], protocolOrder: [Code<Country>], alphabeticalOrder: [Code<Country>],
    profiles: [PublishingProfile]
  ) {
    self.countries = countries
    self.protocolOrder = protocolOrder
    self.alphabeticalOrder = alphabeticalOrder
    self.profiles = profiles
    var byAnyCode: [String: Int] = [:]
    for (index, country) in countries.enumerated() {
      byAnyCode[country.code.rawValue] = index
    }
    for (index, country) in countries.enumerated() {
      for code in country.foreignCodes where byAnyCode[code] == nil { byAnyCode[code] = index }
    }
    self.byAnyCode = byAnyCode
  }

  /// A list without any country.
  public static let empty = CountryList(
    countries: [], protocolOrder: [], alphabeticalOrder: [], profiles: [])

  /// The country whose own or foreign code is `code`.
  public func country(anyCode code: String) -> Country? {
    byAnyCode[code].map { countries[$0] }
  }

  /// The country of `code`, its own one.
  public subscript(code: Code<Country>) -> Country? {
    country(anyCode: code.rawValue).flatMap { $0.code == code ? $0 : nil }
  }

  /// `countries` in `order`; those the order does not list follow in their own order.
  ///
  /// By score needs the scores and is done where they are: here it is alphabetical.
  public func sorted(_ countries: [Country], by order: CountryOrder) -> [Country] {
    let codes =
      switch order {
      case .protocol: protocolOrder
      case .alphabetical, .score: alphabeticalOrder
      }
    let listed = codes.compactMap { code in countries.first { $0.code == code } }
    return listed + countries.filter { !codes.contains($0.code) }
  }
}
