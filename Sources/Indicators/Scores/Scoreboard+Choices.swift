import Scoring

extension Scoreboard {
  /// The places in the framework's nodes of all indicators that are scored.
  public var indicatorPlaces: [Int] {
    framework.nodes.indices.filter { place in
      framework.nodes[place].node.indicator.map { $0.valueType != .text } ?? false
    }
  }

  /// What is varied when `sources` are, as far as this framework lets it; weights by `weightNoise`.
  ///
  /// The other ways are the nearest that stay on the scale from 0 to 100: the observed extremes
  /// instead of each indicator's own posts, no treatment or each indicator's own (where it has none,
  /// the usual one), and geometric means instead of each node's own.
  public func choices(
    of sources: [UncertaintySource], weightNoise: Double
  ) -> UncertaintyChoices {
    var choices = UncertaintyChoices()
    for source in sources {
      switch source {
      case .values: choices.values = true
      case .weights: choices.weightNoise = weightNoise
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

  /// What the intervals of scores and ranks vary, as the framework's method says.
  var choices: UncertaintyChoices {
    choices(of: framework.uncertainty.sources, weightNoise: framework.uncertainty.weights)
  }

  /// The sources that really move scores when intervals are drawn; values do where one has several
  /// assessors, a standard error or a sample.
  public var variedSources: [UncertaintySource] {
    choices.sources.filter { source in
      switch source {
      case .values:
        !rows.next.isEmpty
          || observations.details.values.contains {
            $0.standardError != nil || $0.sampleSize != nil
          }
      case .weights, .normalisation, .treatment, .aggregation, .indicators: true
      }
    }
  }
}
