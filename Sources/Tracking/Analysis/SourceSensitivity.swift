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
    let choices = scoreboard.choices(options)
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

extension Scoreboard {
  /// What `options` ask to vary, as far as this framework lets it.
  ///
  /// The other ways are the nearest that stay on the scale from 0 to 100: the observed extremes
  /// instead of each indicator's own posts, and geometric means instead of each node's own.
  fileprivate func choices(_ options: AnalysisOptions) -> UncertaintyChoices {
    let noise = framework.uncertainty.weights
    var choices = UncertaintyChoices()
    for source in options.sources {
      switch source {
      case .values: choices.values = true
      case .weights: choices.weightNoise = noise > 0 ? noise : options.weightNoise
      case .normalisation: choices.normalisations = [nil, .minMax()]
      case .treatment: choices.treatments = [nil, Treatment()]
      case .aggregation:
        choices.aggregations = [nil, .geometric]
        choices.offset = 1
      case .indicators:
        // Without its only indicator a framework would have no score at all.
        let groups = indicatorPlaces.map { framework.columnPlaces[$0] }
        choices.leavingOut = groups.count > 1 ? groups : []
      }
    }
    return choices
  }
}
