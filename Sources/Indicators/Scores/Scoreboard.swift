import Scoring

/// The scores of a framework for its countries and cycles, made from observations.
///
/// Nodes, countries and cycles are places in ``Framework/nodes``, ``countries`` and ``cycles``.
public struct Scoreboard: Sendable {
  /// The framework.
  public let framework: Framework
  /// The countries.
  public let countries: [Country]
  /// The cycles, by the end of their reference period.
  public let cycles: [Cycle]
  /// What the scores are made from.
  public let observations: ObservationTable
  /// The method as numbers.
  public let plan: Plan
  /// Everything that came out of it.
  public let scores: Scores
  /// The scores of many replicates, where the uncertainty was computed.
  public private(set) var uncertainty: Uncertainty?
  /// The combined values that went into the plan.
  public let values: [ColumnValues]

  let rows: CellRows

  /// Scores `observations`; what is wrong with one cell is the reason why that cell has no score.
  ///
  /// Without its steps a scoreboard takes less memory, and knows nothing but the scores of nodes.
  public init(_ observations: ObservationTable, keepsSteps: Bool = true, threads: Int = 1) {
    let collector = ColumnCollector(table: observations, rows: CellRows(observations))
    let columns = observations.framework.columns.indices.map(collector.values)
    let plan = observations.framework.plan(
      countries: observations.countries, cycles: observations.cycles)
    self.framework = observations.framework
    self.countries = observations.countries
    self.cycles = observations.cycles
    self.observations = observations
    self.plan = plan
    self.scores = plan.scores(columns, keepsSteps: keepsSteps, threads: threads)
    self.values = columns
    self.rows = collector.rows
  }

  /// The same scores with what `replicates` random draws from `seed` say of each.
  ///
  /// What is varied is what the framework's method says: if nothing, the values, by their assessors,
  /// standard errors and sample sizes, and the weights. The same seed gives the same bits.
  public func withUncertainty(
    replicates: Int? = nil, seed: UInt64? = nil, threads: Int = 1
  ) -> Scoreboard {
    let collector = ColumnCollector(table: observations, rows: rows)
    var scoreboard = self
    scoreboard.uncertainty = plan.uncertainty(
      values, evidence: framework.columns.indices.map { collector.evidence(of: $0) },
      choices: choices,
      replicates: replicates ?? framework.uncertainty.replicates,
      seed: seed ?? framework.uncertainty.seed, threads: threads)
    return scoreboard
  }

  /// Whether anything varies that the scores rest on.
  public var isVaried: Bool { !variedSources.isEmpty }

  /// The 5-95 % interval of a score, where the uncertainty was computed.
  public func interval(node: Int, country: Int, cycle: Int) -> ClosedRange<Double>? {
    uncertainty?.interval(
      of: framework.planPosition(of: node), cycle: cycle, country: country)
  }

  /// The last cycle in which at least half of the countries have an overall score.
  ///
  /// Where there is none, the last in which any has one; then the last with any score at all.
  public var latestCycle: Int? {
    let root = framework.planPosition(of: 0)
    let half = max(1, (countries.count + 1) / 2)
    return cycles.indices.last { countScores(planNode: root, cycle: $0) >= half }
      ?? cycles.indices.last { countScores(planNode: root, cycle: $0) > 0 }
      ?? cycles.indices.last { cycle in
        scores.nodes.indices.contains { countScores(planNode: $0, cycle: cycle) > 0 }
      }
  }

  private func countScores(planNode: Int, cycle: Int) -> Int {
    let values = scores.nodes[planNode].values
    return countries.indices.count { !values[cycle, $0].isNaN }
  }

  /// The unrounded scores of all countries for a node in a cycle; NaN where there is none.
  public func values(node: Int, cycle: Int) -> ArraySlice<Double> {
    let start = cycle * countries.count
    return scores.nodes[framework.planPosition(of: node)].values.values[
      start..<start + countries.count]
  }

  /// The ranks of all countries for a node in a cycle; nil where there is no score.
  public func ranks(node: Int, cycle: Int) -> [Int?] {
    Ranking.ranks(Array(values(node: node, cycle: cycle)))
  }

  /// The score of a node for a country in a cycle, or why there is none.
  public func score(node: Int, country: Int, cycle: Int) -> Score {
    let result = scores.nodes[framework.planPosition(of: node)]
    let cell = cycle * countries.count + country
    let value = result.values.values[cell]
    let outcome = result.outcomes[cell]
    return Score(
      value: value.isNaN ? nil : value, outcome: outcome,
      absence: value.isNaN ? absence(node: node, country: country, cycle: cycle) : nil,
      coverage: result.coverage[cell],
      rank: value.isNaN ? nil : ranks(node: node, cycle: cycle)[country],
      interval: interval(node: node, country: country, cycle: cycle),
      marks: marks(node: node, country: country, cycle: cycle))
  }

  /// The mean of the countries that have a score.
  public func regionalMean(node: Int, cycle: Int) -> RegionalMean {
    guard let (mean, count) = Ranking.regionalMean(Array(values(node: node, cycle: cycle))) else {
      return RegionalMean(value: nil, countries: 0)
    }
    return RegionalMean(value: mean, countries: count)
  }

  /// The columns of all indicators at or under the node.
  public func columns(under node: Int) -> Range<Int> {
    framework.columnsUnder[node]
  }

  func cellNumber(column: Int, country: Int, cycle: Int) -> Int {
    (column * cycles.count + cycle) * countries.count + country
  }
}
