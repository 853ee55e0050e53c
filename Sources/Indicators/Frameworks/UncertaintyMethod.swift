import Scoring

/// What the Monte Carlo analysis of a framework varies, and how often.
public struct UncertaintyMethod: Hashable, Sendable {
  /// How many replicates are drawn.
  public var replicates: Int = 1000
  /// The seed; the same seed gives the same bits.
  public var seed: UInt64 = 1
  /// Each weight is multiplied by a uniform draw from 1 - this to 1 + this; 0: weights are fixed.
  public var weights: Double = 0
  /// What is varied; `weights` only where their noise is above 0.
  public var sources: [UncertaintySource] = [.values, .weights]

  /// The defaults of the method.
  public init() {}
}
