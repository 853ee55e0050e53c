import Indicators
import Scoring

/// How much the overall score depends on one source of uncertainty (Sobol indices).
public struct SourceSensitivity: Sendable, Equatable, Encodable {
  /// The source: values, weights, normalisation, treatment, aggregation or indicators.
  public let source: String
  /// The share of the variance that it explains alone; the mean over the countries.
  public let firstOrder: Double
  /// The share that it has a part in; the mean over the countries.
  public let total: Double
  /// The indices for each country whose score varies.
  public let countries: [CountryShare]

  /// The indices for the score of one country.
  public struct CountryShare: Sendable, Equatable, Encodable {
    /// The code of the country.
    public let country: String
    /// The share of the variance that the source explains alone.
    public let firstOrder: Double
    /// The share that it has a part in.
    public let total: Double
  }

  /// The sources that can be varied, the one with the largest total index first.
  ///
  /// Empty where no score varies.
  static func list(
    _ scoreboard: Scoreboard, cycle: Int, options: AnalysisOptions
  ) -> [SourceSensitivity] {
    let noise = scoreboard.framework.uncertainty.weights
    let choices = scoreboard.choices(
      of: options.sources, weightNoise: noise > 0 ? noise : options.weightNoise)
    guard !choices.sources.isEmpty else { return [] }
    let indices = scoreboard.plan.sensitivity(
      scoreboard.values, evidence: scoreboard.evidence, choices: choices,
      base: options.sampleSize, seed: scoreboard.framework.uncertainty.seed,
      threads: options.threads)
    return choices.sources.enumerated().compactMap { place, source in
      let shares = scoreboard.countries.enumerated().compactMap { number, country in
        indices[cycle * scoreboard.countries.count + number].map { index in
          CountryShare(
            country: country.code.rawValue, firstOrder: index.firstOrder[place],
            total: index.total[place])
        }
      }
      return SourceSensitivity(source, shares)
    }
    .sorted { $0.total > $1.total }
  }

  private init?(_ source: UncertaintySource, _ shares: [CountryShare]) {
    guard let firstOrder = Statistics.mean(of: shares.map(\.firstOrder)),
      let total = Statistics.mean(of: shares.map(\.total))
    else { return nil }
    self.source = source.rawValue
    (self.firstOrder, self.total) = (firstOrder, total)
    countries = shares
  }
}
