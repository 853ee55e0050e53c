/// What is varied from replicate to replicate; at first nothing is.
public struct UncertaintyChoices: Sendable, Equatable {
  /// Whether values vary with their assessors, standard errors and sample sizes.
  public var values: Bool
  /// Each weight is multiplied by a number uniform from 1 - noise to 1 + noise.
  public var weightNoise: Double
  /// The normalisations to choose from; `nil` stands for each column's own.
  ///
  /// Columns whose scale is a table, or none, always keep their own.
  public var normalisations: [Normalisation?]
  /// The treatments to choose from; `nil` stands for none, any other for each column's own and is
  /// that of columns without one.
  public var treatments: [Treatment?]
  /// The aggregations to choose from; `nil` stands for each node's own.
  public var aggregations: [Aggregation?]
  /// The offset that geometric and harmonic means take where a node has none of its own.
  public var offset: Double?
  /// The groups of columns, one for each indicator, of which each replicate leaves out one.
  public var leavingOut: [[Int]]

  /// Choices, of which none is varied unless given.
  public init(
    values: Bool = false, weightNoise: Double = 0, normalisations: [Normalisation?] = [],
    treatments: [Treatment?] = [], aggregations: [Aggregation?] = [], offset: Double? = nil,
    leavingOut: [[Int]] = []
  ) {
    self.values = values
    self.weightNoise = weightNoise
    self.normalisations = normalisations
    self.treatments = treatments
    self.aggregations = aggregations
    self.offset = offset
    self.leavingOut = leavingOut
  }

  /// The sources that are varied.
  public var sources: [UncertaintySource] {
    UncertaintySource.allCases.filter { source in
      switch source {
      case .values: values
      case .weights: weightNoise > 0
      case .normalisation: normalisations.count > 1
      case .treatment: treatments.count > 1
      case .aggregation: aggregations.count > 1
      case .indicators: leavingOut.count > 1
      }
    }
  }
}
