import Indicators

/// What a cell is about.
public struct CellPlace: Hashable, Sendable {
  /// The node.
  public let node: Code<Node>
  /// The country; nil: the mean of the region.
  public let country: Code<Country>?
  /// The cycle.
  public let cycle: Code<Cycle>
  /// The facet; nil: the whole.
  public let facet: Facet?
}
