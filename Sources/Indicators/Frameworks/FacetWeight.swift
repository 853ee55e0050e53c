/// A side of an indicator and its weight among the sides.
public struct FacetWeight: Hashable, Sendable {
  /// The side.
  public let facet: Facet
  /// Its weight, 0 or more.
  public let weight: Double

  /// Takes the parts as they are.
  public init(facet: Facet, weight: Double) {
    self.facet = facet
    self.weight = weight
  }
}
