/// The scores of one node, from those of its children.
struct NodeEvaluation {
  let node: PlanNode
  /// The children whose weight is above zero.
  let inputs: [NodeInput]
  let cycles: Int
  let countries: Int
  let whole: WholeColumn

  private var cells: Int { cycles * countries }

  /// The scores of the node in every cell.
  func scores() -> NodeScores {
    guard !inputs.isEmpty else { return nothing(.noWeight) }
    if inputs.count == 1, inputs[0].isComplete, returnsSingleChild { return copy(of: inputs[0]) }
    let shares = WeightShares(inputs: inputs, whole, minimum: node.minimumCoverage)
    var result = NodeScores(
      values: Grid(cycles: cycles, countries: countries), coverage: shares.coverage,
      outcomes: shares.outcomes)
    if node.aggregation.isMeanOfTerms {
      addMeans(to: &result, shares)
    } else if node.aggregation == .copeland {
      addCopeland(to: &result)
    } else {
      addGathered(to: &result)
    }
    if inputs.count == 1 { passOn(inputs[0].outcomes, to: &result) }
    return result
  }

  /// Whether the score of a node with one child is the child's, bit by bit.
  private var returnsSingleChild: Bool {
    switch node.aggregation {
    case .arithmetic, .product, .min, .max, .median: true
    case .geometric, .harmonic, .copeland: false
    }
  }

  /// A node with one child has no score for the child's reason.
  private func passOn(_ reasons: [ScoreOutcome], to result: inout NodeScores) {
    for cell in 0..<cells where result.outcomes[cell] == .noChildren {
      result.outcomes[cell] = reasons[cell]
    }
  }

  private func nothing(_ outcome: ScoreOutcome) -> NodeScores {
    NodeScores(
      values: Grid(cycles: cycles, countries: countries),
      coverage: [Double](repeating: 0, count: cells),
      outcomes: [ScoreOutcome](repeating: outcome, count: cells))
  }

  private func copy(of input: NodeInput) -> NodeScores {
    NodeScores(
      values: Grid(cycles: cycles, countries: countries, values: input.values),
      coverage: whole.coverage, outcomes: input.outcomes)
  }

  private func addMeans(to result: inout NodeScores, _ shares: WeightShares) {
    let offset = node.offset ?? 0
    // Some cells of all children after each other: their sums stay in the nearest memory.
    var sums = TermSums(cells: Swift.min(cells, 1024))
    for start in stride(from: 0, to: cells, by: 1024) {
      let some = start..<Swift.min(start + 1024, cells)
      sums.begin()
      for input in inputs { sums.add(input, some, node.aggregation, offset: offset) }
      for cell in some where result.outcomes[cell].isScored {
        let score = node.aggregation.score(
          ofMeanTerm: sums.value(of: cell - start) / shares.present(cell), offset: offset)
        if score.isFinite {
          result.values.values[cell] = score
        } else {
          gather(cell, to: &result)
        }
      }
    }
  }

  private func addGathered(to result: inout NodeScores) {
    for cell in 0..<cells where result.outcomes[cell].isScored { gather(cell, to: &result) }
  }

  /// The score of one cell from those of its children, or why there is none.
  private func gather(_ cell: Int, to result: inout NodeScores) {
    let present = inputs.filter { $0.outcomes[cell].isScored }
    let score = node.aggregation.score(
      of: present.map { $0.values[cell] }, ratios: present.map(\.weight), offset: node.offset ?? 0)
    switch score {
    case .score(let score): result.values.values[cell] = score
    case .none(let outcome): result.outcomes[cell] = outcome
    }
  }

  private func addCopeland(to result: inout NodeScores) {
    for cycle in 0..<cycles {
      let scored = (0..<countries).map { cycle * countries + $0 }
        .filter { result.outcomes[$0].isScored }
      let scores = Aggregation.copeland(
        scored.map { cell in inputs.map { $0.values[cell] } }, weights: inputs.map(\.weight))
      for (cell, score) in zip(scored, scores) { result.values.values[cell] = score }
    }
  }
}
