/// A band with its edges, as a table explains it.
public struct TableBand: Sendable, Equatable {
  /// Its name.
  public let name: String
  /// The lowest score that belongs to it.
  public let from: Double
  /// The lowest score that no longer belongs to it; nil for the highest band.
  public let below: Double?
  /// Its edges as shown, such as `60 to under 80`.
  public let edges: String
  /// Its colour.
  public let colour: Colour
}
