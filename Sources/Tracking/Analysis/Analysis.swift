import Indicators
import Scoring

/// What the owner of a method should know of it: how its indicators hang together, what its
/// weights really do, how sure its ranks are, and what looks odd.
///
/// It is taken over the countries of one cycle. Where a number cannot be had, for too few
/// countries or because nothing varies, it is nil.
public struct Analysis: Sendable, Equatable, Encodable {
  /// The code of the framework.
  public let framework: String
  /// Its version.
  public let version: Int
  /// The cycle.
  public let cycle: String
  /// The number of countries with an overall score.
  public let countries: Int
  /// The indicators: how each moves with the nodes above it, and what it does to the result.
  public let indicators: [IndicatorAnalysis]
  /// The pairs of indicators that say nearly the same.
  public let redundant: [RedundantIndicators]
  /// The nodes with at least two children: whether these belong together and what they weigh.
  public let nodes: [NodeAnalysis]
  /// The principal components of all indicators.
  public let components: ComponentAnalysis?
  /// How far assessors agree; empty where no cell has several.
  public let agreement: [AgreementAnalysis]
  /// How far they agree on everything; nil where they used different scales.
  public let overallAgreement: AgreementAnalysis?
  /// The countries by rank, with what may be said of score and rank.
  public let standings: [CountryStanding]
  /// In how many random draws that is so.
  public let replicates: Int
  /// For each country of ``standings`` and each other the share of draws in which it is above.
  public let above: [[Double]]
  /// What the overall score depends on.
  public let sensitivity: [SourceSensitivity]
  /// What looks odd.
  public let suspicious: [SuspiciousPattern]

  /// Analyses the scores of the cycle at the place `cycle` of `scoreboard`.
  ///
  /// The intervals of scores and ranks are those of the tables: varied is what the framework's
  /// method says. The sensitivity indices vary what `options` say.
  public init(_ scoreboard: Scoreboard, cycle: Int, options: AnalysisOptions = AnalysisOptions()) {
    let certain =
      scoreboard.uncertainty == nil
      ? scoreboard.withUncertainty(threads: options.threads) : scoreboard
    let ranks = RankAnalysis(certain, cycle: cycle, threads: options.threads)
    let assessors = AssessorAnalysis(scoreboard, cycle: cycle)
    framework = scoreboard.framework.code.rawValue
    version = scoreboard.framework.version
    self.cycle = scoreboard.cycles[cycle].code.rawValue
    countries = ranks.standings.count
    indicators = IndicatorAnalysis.list(scoreboard, cycle: cycle)
    redundant = RedundantIndicators.list(scoreboard, cycle: cycle, above: options.redundancy)
    nodes = NodeAnalysis.list(scoreboard, cycle: cycle)
    components = ComponentAnalysis(
      nodes: scoreboard.indicatorPlaces, of: scoreboard, cycle: cycle)
    agreement = assessors.indicators
    overallAgreement = assessors.overall
    standings = ranks.standings
    replicates = certain.uncertainty?.replicates ?? 0
    above = ranks.above
    sensitivity = SourceSensitivity.list(scoreboard, cycle: cycle, options: options)
    suspicious = SuspiciousPattern.list(scoreboard, cycle: cycle)
  }

  /// Whether any score differs from draw to draw; if none does, the intervals say nothing.
  public var isVaried: Bool {
    standings.contains { $0.lower != $0.upper }
  }

  /// Whether neither of two countries of ``standings`` is above the other in 90 % of the draws.
  public func isTied(_ first: Int, _ second: Int) -> Bool {
    max(above[first][second], above[second][first]) < Uncertainty.certainty
  }
}

extension Scoreboard {
  /// The code of the node at `place`.
  func code(_ place: Int) -> String { framework.nodes[place].node.code.rawValue }

  /// The scores of a node in a cycle as a column.
  func column(_ place: Int, _ cycle: Int) -> [Double] { Array(values(node: place, cycle: cycle)) }
}
