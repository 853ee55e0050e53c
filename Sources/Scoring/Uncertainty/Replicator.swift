/// A plan and its values, ready to be scored many times with other choices.
struct Replicator: Sendable {
  let plan: Plan
  let columns: [ColumnValues]
  let evidence: [ColumnEvidence]
  let choices: UncertaintyChoices
  let nodes: [PreparedNode]
  /// The columns that a draw of values changes, with their uncertain cells.
  let uncertain: [UncertainColumn]
  /// For each column the offset of the node above it.
  private let offsets: [Double]
  /// All columns by treatment and normalisation, the latter running faster.
  private let variants: [PreparedColumns]

  init(
    _ plan: Plan, _ columns: [ColumnValues], _ evidence: [ColumnEvidence],
    _ choices: UncertaintyChoices, threads: Int
  ) {
    self.plan = plan
    self.columns = columns
    self.evidence = evidence
    self.choices = choices
    nodes = plan.nodes.map { PreparedNode($0, in: plan, offset: choices.offset) }
    let offsets = Self.offsets(nodes, columns: plan.columns.count)
    self.offsets = offsets
    uncertain = choices.values ? UncertainColumn.all(in: plan, evidence) : []
    let aggregations = Set(choices.aggregations.compactMap { $0 } + nodes.map(\.aggregation))
    variants = Parallel.map(choices.variants, threads: threads) { variant in
      var prepared = PreparedColumns(
        columns: columns.count, cells: plan.cells, for: aggregations)
      for column in columns.indices {
        let scores = choices.scores(of: column, plan, columns, variant: variant)
        prepared.set(column, scores, offset: offsets[column])
      }
      return prepared
    }
  }

  /// All columns as the choices of a draw score them.
  func preparedColumns(_ draw: Draw) -> PreparedColumns {
    let treatment = Self.choice(among: choices.treatments.count, draw.random(.treatment))
    let normalisation = Self.choice(
      among: choices.normalisations.count, draw.random(.normalisation))
    let variant = treatment * Swift.max(choices.normalisations.count, 1) + normalisation
    guard !uncertain.isEmpty else { return variants[variant] }
    var prepared = variants[variant]
    var values = columns
    let random = draw.random(.values)
    for column in uncertain {
      values[column.index] = column.drawn(values[column.index], evidence, plan, random)
    }
    for column in UncertainColumn.affected(by: uncertain, in: plan) {
      let scores = choices.scores(of: column, plan, values, variant: variant)
      prepared.set(column, scores, offset: offsets[column])
    }
    return prepared
  }

  /// The aggregation that a draw chooses for all nodes; `nil` for each node's own.
  func aggregation(_ draw: Draw) -> Aggregation? {
    guard !choices.aggregations.isEmpty else { return nil }
    return choices.aggregations[
      Self.choice(among: choices.aggregations.count, draw.random(.aggregation))]
  }

  /// The columns that a draw leaves out.
  func leftOut(_ draw: Draw) -> [Int] {
    // The group with the highest number of its own: their order does not matter.
    let random = draw.random(.indicators)
    let numbers = choices.leavingOut.map { group in
      // Its lowest key, so that the order of its facets does not matter either.
      var number = random.stream(group.map { plan.columns[$0].key }.min() ?? 0)
      return number.bits()
    }
    guard let highest = numbers.indices.max(by: { numbers[$0] < numbers[$1] }) else { return [] }
    return choices.leavingOut[highest]
  }

  private static func choice(among count: Int, _ random: RandomNumbers) -> Int {
    var random = random
    return count > 1 ? random.below(count) : 0
  }

  private static func offsets(_ nodes: [PreparedNode], columns: Int) -> [Double] {
    var offsets = [Double](repeating: 0, count: columns)
    for node in nodes {
      for child in node.children {
        if case .column(let column) = child.source { offsets[column] = node.offset }
      }
    }
    return offsets
  }
}

extension UncertaintyChoices {
  /// The number of ways to treat and normalise.
  fileprivate var variants: Int {
    Swift.max(treatments.count, 1) * Swift.max(normalisations.count, 1)
  }

  /// A column scored in one of these ways.
  fileprivate func scores(
    of index: Int, _ plan: Plan, _ columns: [ColumnValues], variant: Int
  ) -> ColumnScores {
    var column = plan.columns[index]
    let ways = Swift.max(normalisations.count, 1)
    if !treatments.isEmpty {
      column.treatment = treatments[variant / ways].map { column.treatment ?? $0 }
    }
    if !normalisations.isEmpty, column.normalisation.isReplaceable,
      let other = normalisations[variant % ways]
    {
      column.normalisation = other
    }
    return ColumnPipeline(plan: plan, column: column, whole: WholeColumn(cells: plan.cells))
      .scores(columns[index], among: columns)
  }
}

extension Normalisation {
  /// Whether another kind may stand in: a table says what each value is worth, once for all.
  fileprivate var isReplaceable: Bool {
    switch self {
    case .levels, .points, .piecewise, .none: false
    case .goalposts, .minMax, .zScore, .rank, .borda, .percentile, .distanceToTarget,
      .distanceToMax, .fractionOfMax, .distanceToReference:
      true
    }
  }
}
