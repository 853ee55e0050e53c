/// A plan and its values, ready to be scored many times with other choices.
struct Replicator: Sendable {
  let plan: Plan
  let columns: [ColumnValues]
  let evidence: [ColumnEvidence]
  let choices: UncertaintyChoices
  let nodes: [PreparedNode]
  /// The columns that a draw of values changes, with their uncertain cells.
  let uncertain: [UncertainColumn]
  /// For each treatment, for each normalisation, all columns.
  private let variants: [[[PreparedColumn]]]

  init(
    _ plan: Plan, _ columns: [ColumnValues], _ evidence: [ColumnEvidence],
    _ choices: UncertaintyChoices, threads: Int
  ) {
    self.plan = plan
    self.columns = columns
    self.evidence = evidence
    self.choices = choices
    nodes = plan.nodes.map { PreparedNode($0, in: plan, offset: choices.offset) }
    let parents = Self.parents(nodes)
    uncertain = choices.values ? UncertainColumn.all(in: plan, evidence) : []
    let treatments = Swift.max(choices.treatments.count, 1)
    let normalisations = Swift.max(choices.normalisations.count, 1)
    let prepared = Parallel.map(treatments * normalisations, threads: threads) { variant in
      plan.columns.indices.map { column in
        Self.prepare(
          column, plan, columns, choices, parents[column],
          variant: (variant / normalisations, variant % normalisations))
      }
    }
    variants = (0..<treatments).map { treatment in
      Array(prepared[treatment * normalisations..<(treatment + 1) * normalisations])
    }
  }

  /// All columns as the choices of a draw score them.
  func preparedColumns(_ draw: Draw) -> [PreparedColumn] {
    let variant = (
      Self.choice(among: choices.treatments.count, draw.random(.treatment)),
      Self.choice(among: choices.normalisations.count, draw.random(.normalisation))
    )
    var prepared = variants[variant.0][variant.1]
    guard !uncertain.isEmpty else { return prepared }
    var values = columns
    let random = draw.random(.values)
    for column in uncertain {
      values[column.index] = column.drawn(values[column.index], evidence, plan, random)
    }
    let parents = Self.parents(nodes)
    for column in UncertainColumn.affected(by: uncertain, in: plan) {
      prepared[column] = Self.prepare(
        column, plan, values, choices, parents[column], variant: variant)
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
      var number = random.stream(group.first.map { plan.columns[$0].key } ?? 0)
      return number.bits()
    }
    guard let highest = numbers.indices.max(by: { numbers[$0] < numbers[$1] }) else { return [] }
    return choices.leavingOut[highest]
  }

  private static func choice(among count: Int, _ random: RandomNumbers) -> Int {
    var random = random
    return count > 1 ? random.below(count) : 0
  }

  /// For each column the node above it.
  private static func parents(_ nodes: [PreparedNode]) -> [Int: PreparedNode] {
    var parents: [Int: PreparedNode] = [:]
    for node in nodes {
      for child in node.children {
        if case .column(let column) = child.source { parents[column] = node }
      }
    }
    return parents
  }

  private static func prepare(
    _ index: Int, _ plan: Plan, _ columns: [ColumnValues], _ choices: UncertaintyChoices,
    _ parent: PreparedNode?, variant: (treatment: Int, normalisation: Int)
  ) -> PreparedColumn {
    var column = plan.columns[index]
    if !choices.treatments.isEmpty { column.treatment = choices.treatments[variant.treatment] }
    if column.normalisation.isReplaceable, !choices.normalisations.isEmpty,
      let other = choices.normalisations[variant.normalisation]
    {
      column.normalisation = other
    }
    let scores = ColumnPipeline(plan: plan, column: column).scores(columns[index], among: columns)
    let aggregations = choices.aggregations.compactMap { $0 } + [parent?.aggregation ?? .arithmetic]
    return PreparedColumn(scores, for: Set(aggregations), offset: parent?.offset ?? 0)
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
