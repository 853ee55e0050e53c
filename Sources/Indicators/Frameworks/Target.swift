/// A step that a country set itself for a year.
public struct Target: Hashable, Sendable {
  /// The year by which it is to be reached.
  public let year: Int
  /// The value to be reached.
  public let value: Double

  /// Takes the parts as they are.
  public init(year: Int, value: Double) {
    self.year = year
    self.value = value
  }
}
