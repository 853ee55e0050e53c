/// What is observed: one indicator (or one facet of it) in one country and cycle.
public struct Cell: Hashable, Sendable {
  /// The indicator.
  public let indicator: Code<Node>
  /// The country.
  public let country: Code<Country>
  /// The cycle.
  public let cycle: Code<Cycle>
  /// The side of the indicator, where it has several.
  public let facet: Facet?

  /// Takes the parts as they are.
  public init(
    indicator: Code<Node>, country: Code<Country>, cycle: Code<Cycle>, facet: Facet? = nil
  ) {
    self.indicator = indicator
    self.country = country
    self.cycle = cycle
    self.facet = facet
  }
}
