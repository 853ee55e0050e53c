/// How outliers of a column are treated.
///
/// A column is treated when |skewness| > 2 and kurtosis > 3.5 (G1 and G2). Then the most extreme
/// points are winsorised one by one, at most `maximumWinsorised`; where that does not suffice,
/// the column becomes `ln(x - min + a (max - min))` with `a` = 0.01.
public struct Treatment: Hashable, Sendable {
  /// How many points may be winsorised before the logarithm is taken instead.
  public var maximumWinsorised: Int
  /// Whether all cycles are looked at together rather than one by one.
  public var pooled: Bool
  /// The |skewness| above which a column is treated.
  public var skewnessLimit: Double
  /// The kurtosis above which a column is treated.
  public var kurtosisLimit: Double

  /// A treatment; the defaults are those of the method.
  public init(
    maximumWinsorised: Int = 5, pooled: Bool = false, skewnessLimit: Double = 2,
    kurtosisLimit: Double = 3.5
  ) {
    self.maximumWinsorised = maximumWinsorised
    self.pooled = pooled
    self.skewnessLimit = skewnessLimit
    self.kurtosisLimit = kurtosisLimit
  }
}
