/// Countries that stand in for one another where a value is imputed from a group.
public struct CountryGroup: Hashable, Sendable {
  /// Its name, unique in the framework.
  public let name: String
  /// Its countries, none of which is in another group.
  public let countries: [Code<Country>]

  /// Takes the parts as they are.
  public init(name: String, countries: [Code<Country>]) {
    self.name = name
    self.countries = countries
  }
}
