import Scoring

/// What an analysis varies, and how hard it looks.
public struct AnalysisOptions: Sendable, Equatable {
  /// What the sensitivity indices are computed of.
  public var sources: [UncertaintySource] = UncertaintySource.allCases
  /// The noise on weights where the framework's method names none.
  public var weightNoise: Double = 0.25
  /// The size of each of the samples behind the sensitivity indices.
  public var sampleSize: Int = 512
  /// The correlation beyond which two indicators say nearly the same.
  public var redundancy: Double = 0.92
  /// How many threads work.
  public var threads: Int = 1

  /// The usual analysis, on one thread.
  public init() {}
}
