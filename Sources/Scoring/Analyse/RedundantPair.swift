/// Two columns that say nearly the same.
public struct RedundantPair: Sendable, Equatable {
  /// The one.
  public var first: Int
  /// The other.
  public var second: Int
  /// Their correlation.
  public var correlation: Double
}
