extension Plan {
  /// What each child of a node adds to its score in one cell, in the order of the tree.
  public func contributions(
    of node: Int, cycle: Int, country: Int, in scores: Scores
  ) -> [Contribution] {
    let children = nodes[node].children
    let cell = cycle * countries + country
    let inputs = children.map { input($0, cell, scores) }
    let ratios = WeightRatios(children.map(\.weight)).weights
    // In the order of their keys, so that the order in the framework moves no share that is sampled.
    let present = children.indices.filter { inputs[$0].outcome.isScored && ratios[$0] > 0 }
      .sorted { (key(children[$0]), $0) < (key(children[$1]), $1) }
    let total = present.reduce(0) { $0 + ratios[$1] }
    let isScored = scores.nodes[node].outcomes[cell].isScored
    let shares = isScored ? shares(of: node, cell, present, ratios, scores) : []
    return children.indices.map { child in
      let place = present.firstIndex(of: child)
      return Contribution(
        child: child, value: inputs[child].value, outcome: inputs[child].outcome,
        weight: place == nil ? 0 : ratios[child] / total,
        contribution: isScored ? place.map { shares[$0] } ?? .nan : .nan)
    }
  }

  private func key(_ child: PlanChild) -> UInt64 {
    switch child.source {
    case .column(let column): columns[column].key
    case .node(let node): nodes[node].key
    }
  }

  private func input(
    _ child: PlanChild, _ cell: Int, _ scores: Scores
  ) -> (value: Double, outcome: ScoreOutcome) {
    switch child.source {
    case .column(let column):
      (scores.columns[column].normalised.values[cell], scores.columns[column].outcomes[cell])
    case .node(let node):
      (scores.nodes[node].values.values[cell], scores.nodes[node].outcomes[cell])
    }
  }

  /// The shares of the children that have a score.
  private func shares(
    of node: Int, _ cell: Int, _ present: [Int], _ ratios: [Double], _ scores: Scores
  ) -> [Double] {
    let plan = nodes[node]
    let values = present.map { input(plan.children[$0], cell, scores).value }
    let weights = present.map { ratios[$0] }
    switch plan.aggregation {
    case .arithmetic:
      let total = weights.reduce(0, +)
      return zip(values, weights).map { $0 * $1 / total }
    case .copeland: return copelandShares(of: node, cell, present, weights, scores)
    case .geometric, .harmonic, .product, .min, .max, .median:
      return Shapley.shares(players: present.count) { players in
        let score = plan.aggregation.score(
          of: players.map { values[$0] }, ratios: players.map { weights[$0] },
          offset: plan.offset ?? 0)
        switch score {
        case .score(let score): return score
        case .none: return .nan
        }
      }
    }
  }

  private func copelandShares(
    of node: Int, _ cell: Int, _ present: [Int], _ weights: [Double], _ scores: Scores
  ) -> [Double] {
    let start = cell - cell % countries
    let rivals = (start..<start + countries).filter {
      $0 == cell || scores.nodes[node].outcomes[$0].isScored
    }
    let rows = rivals.map { cell in
      present.map { input(nodes[node].children[$0], cell, scores).value }
    }
    let own = rivals.firstIndex(of: cell) ?? 0
    return Shapley.shares(players: present.count) { players in
      Aggregation.copeland(
        rows.map { row in players.map { row[$0] } }, weights: players.map { weights[$0] })[own]
    }
  }
}
