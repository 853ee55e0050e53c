/// A named stretch of the common scale; a score on an edge belongs to the upper band.
public struct Band: Hashable, Sendable {
  /// The lowest score that belongs to it, 0 to 100.
  public let from: Double
  /// Its name.
  public let name: LocalizedText
  /// Its colour as `#rrggbb`.
  public let colour: String

  /// Takes the parts as they are.
  public init(from: Double, name: LocalizedText, colour: String) {
    self.from = from
    self.name = name
    self.colour = colour
  }
}
