/// The values that an indicator can take.
public struct ValueScale: Hashable, Sendable {
  /// The least value; -infinity where there is none.
  public let minimum: Double
  /// The greatest value; infinity where there is none.
  public let maximum: Double
  /// How many decimal places a value may have; nil: any number.
  public let places: Int?
  /// The only values allowed, in rising order; empty: all between the ends.
  public let steps: [Double]

  /// Takes the parts as they are.
  public init(
    minimum: Double = -.infinity, maximum: Double = .infinity, places: Int? = nil,
    steps: [Double] = []
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.places = places
    self.steps = steps
  }

  /// Whether `value` lies between the ends and, where there are steps, on one of them.
  public func contains(_ value: Double) -> Bool {
    value >= minimum && value <= maximum && (steps.isEmpty || steps.contains(value))
  }
}
