/// The shape of a column's distribution.
public struct Shape: Sendable, Equatable {
  /// The bias-corrected sample skewness, G1.
  public var skewness: Double
  /// The bias-corrected sample excess kurtosis, G2.
  public var kurtosis: Double
}
