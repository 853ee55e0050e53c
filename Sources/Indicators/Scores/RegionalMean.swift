/// The mean of the countries' scores of a node in a cycle.
public struct RegionalMean: Equatable, Sendable {
  /// The mean; nil where no country has a score.
  public let value: Double?
  /// How many countries have one.
  public let countries: Int

  /// Takes the parts as they are.
  public init(value: Double?, countries: Int) {
    self.value = value
    self.countries = countries
  }
}
