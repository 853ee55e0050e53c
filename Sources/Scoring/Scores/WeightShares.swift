/// How much of a node's weight has a score, and rests on observations, in each cell.
///
/// The weights are whole numbers, so that their sums are exact.
struct WeightShares {
  /// Whether the node may have a score, and if not, why.
  private(set) var outcomes: [ScoreOutcome]
  /// The share of the leaf weight in the denominator that rests on observations.
  private(set) var coverage: [Double]
  /// The weight of the children that have a score in every cell.
  private let complete: Double
  /// The weight of the others that have a score, by cell; empty when there are no others.
  private var scored: [Double] = []

  /// The weight of the children with a score.
  @inline(__always)
  func present(_ cell: Int) -> Double {
    scored.isEmpty ? complete : complete + scored[cell]
  }

  /// The shares of `inputs`, whose weight must reach `minimum`.
  init(inputs: [NodeInput], _ whole: WholeColumn, minimum: Double) {
    complete = inputs.reduce(0) { $0 + ($1.isComplete ? $1.weight : 0) }
    outcomes = whole.outcomes
    coverage = whole.coverage
    let others = inputs.filter { !$0.isComplete }
    guard !others.isEmpty else { return }
    scored = [Double](repeating: 0, count: outcomes.count)
    for cell in outcomes.indices { settle(cell, others, minimum) }
  }

  private mutating func settle(_ cell: Int, _ others: [NodeInput], _ minimum: Double) {
    var denominator = complete
    var observed = ExactSum()
    observed.add(complete)
    for input in others {
      let outcome = input.outcomes[cell]
      guard outcome != .excluded else { continue }
      denominator += input.weight
      if outcome.isScored { scored[cell] += input.weight }
      observed.add(whole: input.weight, times: input.coverage(of: cell))
    }
    coverage[cell] = denominator > 0 ? observed.value / denominator : 0
    let present = complete + scored[cell]
    if denominator == 0 {
      outcomes[cell] = .excluded
    } else if present == 0 {
      outcomes[cell] = .noChildren
    } else if present / denominator < minimum - Self.tolerance {
      outcomes[cell] = .lowCoverage
    }
  }

  /// Three children of ten are 0.3 of the weight, although no double is 0.3.
  private static let tolerance = 1e-9
}
