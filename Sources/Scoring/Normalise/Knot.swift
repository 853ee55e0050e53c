/// A point of a piecewise linear scale.
public struct Knot: Hashable, Sendable {
  /// The value of the indicator.
  public var value: Double
  /// The score it stands for.
  public var score: Double

  /// The point at which `value` scores `score`.
  public init(_ value: Double, score: Double) {
    self.value = value
    self.score = score
  }
}
