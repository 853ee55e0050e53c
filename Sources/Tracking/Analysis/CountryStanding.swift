import Indicators

/// What may be said of a country's overall score and rank.
public struct CountryStanding: Sendable, Equatable, Encodable {
  /// The code of the country.
  public let country: String
  /// Its score.
  public let score: Double
  /// Its rank.
  public let rank: Int
  /// The share of the leaf weight that rests on observed values, 0 to 1.
  public let coverage: Double
  /// What a reader must know of the score.
  public let marks: [ScoreMark]
  /// The 5 % quantile of its score.
  public let lower: Double?
  /// The 95 % quantile of its score.
  public let upper: Double?
  /// The best rank of its 5-95 % interval.
  public let bestRank: Int?
  /// The worst rank of its 5-95 % interval.
  public let worstRank: Int?
  /// The countries from which it cannot be told: neither is above in 90 % of the draws.
  public let tiedWith: [String]
}
