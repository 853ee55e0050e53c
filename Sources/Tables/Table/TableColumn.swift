import Indicators

/// A column of a comparison table.
public struct TableColumn: Sendable, Equatable {
  /// Its heading under that of the group; empty where the group has no other column.
  public let heading: String
  /// The country, where the columns are countries and this is not the regional mean.
  public let country: Code<Country>?
  /// Whether it holds the means of the region.
  public let isRegionalMean: Bool
  /// The cycle of its cells.
  public let cycle: Code<Cycle>
  /// The facet of its cells; nil: the whole.
  public let facet: Facet?
}
