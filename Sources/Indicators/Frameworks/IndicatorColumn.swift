/// A column of values: one indicator, or one facet of it.
public struct IndicatorColumn: Equatable, Sendable {
  /// The code of the indicator.
  public let code: Code<Node>
  /// Its facet; nil where it has none.
  public let facet: Facet?
  /// What it measures.
  public let indicator: Indicator
  /// The place of its node in ``Framework/nodes``.
  public let node: Int
  /// Its weight among the facets of the indicator.
  public let weight: Double

  /// The columns of all indicators among `nodes`, in tree order.
  static func list(from nodes: [PlacedNode]) -> [IndicatorColumn] {
    nodes.enumerated().flatMap { place, placed -> [IndicatorColumn] in
      guard let indicator = placed.node.indicator else { return [] }
      guard !indicator.facets.isEmpty else {
        return [
          IndicatorColumn(
            code: placed.node.code, facet: nil, indicator: indicator, node: place, weight: 1)
        ]
      }
      return indicator.facets.map { facet in
        IndicatorColumn(
          code: placed.node.code, facet: facet.facet, indicator: indicator, node: place,
          weight: facet.weight)
      }
    }
  }
}
