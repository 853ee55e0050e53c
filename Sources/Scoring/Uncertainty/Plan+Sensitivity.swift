extension Plan {
  /// How much each varied source matters for the score of a node, in each cell.
  ///
  /// Two samples of `base` replicates are drawn, and for each source the first once more with
  /// that source taken from the second (Saltelli's scheme): `base * (sources + 2)` replicates.
  ///
  /// - Parameters:
  ///   - node: the node; the overall score by default.
  ///   - columns: the combined values.
  ///   - evidence: the assessors' values for each column; needed only when values are varied.
  ///   - choices: what is varied.
  ///   - base: the size of each sample.
  ///   - seed: where the random numbers begin.
  ///   - threads: the number of threads.
  /// - Returns: for each cell the indices in the order of `choices.sources`; `nil` where the
  ///   score does not vary.
  public func sensitivity(
    of node: Int? = nil, _ columns: [ColumnValues], evidence: [ColumnEvidence] = [],
    choices: UncertaintyChoices, base: Int = 512, seed: UInt64 = 1, threads: Int = 1
  ) -> [Sensitivity?] {
    let replicator = Replicator(self, columns, evidence, choices, threads: threads)
    let first = (0..<base).map { Draw(seed: seed, $0) }
    let second = (base..<2 * base).map { Draw(seed: seed, $0) }
    let samples =
      [first, second]
      + choices.sources.map { source in
        zip(first, second).map { $0.with(source, of: $1) }
      }
    let node = node ?? nodes.count - 1
    let results = samples.map { replicator.samples(of: [node], $0, threads: threads) }
    return (0..<cells).map { cell in
      let columns = results.map { result in (0..<base).map { result[$0 * cells + cell] } }
      return Sensitivity(first: columns[0], second: columns[1], mixed: Array(columns[2...]))
    }
  }
}
