extension Normalisation {
  /// The kinds of normalisation under their spelling in framework files.
  public enum Kind: String, CaseIterable, Sendable {
    /// Fixed lower and upper posts; the default.
    case goalposts
    /// The observed extremes.
    case minMax = "min-max"
    /// Distance from the mean in standard deviations.
    case zScore = "z-score"
    /// The rank, lowest = 1.
    case rank
    /// The rank less 1.
    case borda
    /// The rank as a share of the countries.
    case percentile
    /// The share of the way from the baseline to the target.
    case distanceToTarget = "distance-to-target"
    /// The distance to the observed maximum.
    case distanceToMax = "distance-to-max"
    /// The share of the observed maximum.
    case fractionOfMax = "fraction-of-max"
    /// The distance to one country.
    case distanceToReference = "distance-to-reference"
    /// A table from level to score.
    case levels
    /// The share of the points that can be had.
    case points
    /// A scale of straight pieces.
    case piecewise
    /// The value as it is.
    case none
  }

  /// The kind of this normalisation.
  public var kind: Kind {
    switch self {
    case .goalposts: .goalposts
    case .minMax: .minMax
    case .zScore: .zScore
    case .rank: .rank
    case .borda: .borda
    case .percentile: .percentile
    case .distanceToTarget: .distanceToTarget
    case .distanceToMax: .distanceToMax
    case .fractionOfMax: .fractionOfMax
    case .distanceToReference: .distanceToReference
    case .levels: .levels
    case .points: .points
    case .piecewise: .piecewise
    case .none: .none
    }
  }
}
