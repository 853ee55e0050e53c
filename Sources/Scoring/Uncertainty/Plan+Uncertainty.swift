extension Plan {
  /// Scores the plan again and again with other choices (Monte Carlo).
  ///
  /// The same seed gives the same bits whatever the number of threads and whatever the order of
  /// rows, countries and indicators, as long as their keys are distinct.
  ///
  /// - Parameters:
  ///   - columns: the combined values, as for ``scores(_:keepsSteps:threads:)``.
  ///   - evidence: the assessors' values for each column; needed only when values are varied.
  ///   - choices: what is varied.
  ///   - replicates: how often.
  ///   - seed: where the random numbers begin.
  ///   - nodes: the nodes whose scores are kept; all of them by default.
  ///   - threads: the number of threads.
  /// - Returns: the scores of all replicates, ready to be asked for intervals.
  public func uncertainty(
    _ columns: [ColumnValues], evidence: [ColumnEvidence] = [], choices: UncertaintyChoices,
    replicates: Int = 1000, seed: UInt64 = 1, nodes: [Int]? = nil, threads: Int = 1
  ) -> Uncertainty {
    let replicator = Replicator(self, columns, evidence, choices, threads: threads)
    let kept = nodes ?? Array(self.nodes.indices)
    let samples = replicator.samples(
      of: kept, (0..<replicates).map { Draw(seed: seed, $0) }, threads: threads)
    return Uncertainty(
      nodes: kept, cycles: cycles, countries: countries, replicates: replicates, samples: samples)
  }
}

extension Replicator {
  /// The scores of some nodes in many draws: draw by draw, node by node, cell by cell.
  func samples(of nodes: [Int], _ draws: [Draw], threads: Int) -> [Double] {
    let width = nodes.count * plan.cells
    return Parallel.rows(draws.count, width: width, threads: threads) { rows, samples in
      var scores = ReplicateScores(self)
      var place = 0
      for draw in draws[rows] {
        scores.score(draw)
        for node in nodes {
          for value in scores.values(of: node) {
            samples.initializeElement(at: place, to: value)
            place += 1
          }
        }
      }
    }
  }
}
