/// What an indicator is divided by.
public struct DenominatorRule: Hashable, Sendable {
  /// The indicator that holds the divisor.
  public let indicator: Code<Node>
  /// What the quotient is multiplied by, such as 1 000.
  public let factor: Double

  /// Takes the parts as they are.
  public init(indicator: Code<Node>, factor: Double = 1) {
    self.indicator = indicator
    self.factor = factor
  }
}
