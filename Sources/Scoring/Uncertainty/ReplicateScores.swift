/// The scores of all nodes in one replicate; the room is used again for the next.
struct ReplicateScores {
  private let replicator: Replicator
  private let cells: Int
  /// For each node its scores, NaN for none.
  private(set) var values: [[Double]]
  private var excluded: [[Bool]]
  private var isComplete: [Bool]
  private var sums: [Double]
  private var present: [Double]
  private var denominators: [Double]

  init(_ replicator: Replicator) {
    self.replicator = replicator
    cells = replicator.plan.cells
    let column = [Double](repeating: .nan, count: cells)
    values = replicator.nodes.map { _ in column }
    excluded = replicator.nodes.map { _ in [] }
    isComplete = replicator.nodes.map { _ in false }
    (sums, present, denominators) = (column, column, column)
  }

  /// Scores all nodes as `draw` has it.
  mutating func score(_ draw: Draw) {
    let columns = replicator.preparedColumns(draw)
    let aggregation = replicator.aggregation(draw)
    let leftOut = Set(replicator.leftOut(draw))
    let noise = draw.random(.weights)
    for index in replicator.nodes.indices {
      let node = replicator.nodes[index]
      let children = node.children.compactMap { child -> WeightedChild? in
        if case .column(let column) = child.source, leftOut.contains(column) { return nil }
        var own = noise.stream(child.key)
        let factor = 1 + replicator.choices.weightNoise * (2 * own.uniform() - 1)
        return weighted(child.source, child.weight * factor, columns)
      }
      score(index, node, aggregation ?? node.aggregation, children)
    }
  }

  private func weighted(
    _ source: PlanChild.Source, _ weight: Double, _ columns: [PreparedColumn]
  ) -> WeightedChild {
    switch source {
    case .column(let column):
      WeightedChild(
        values: columns[column].values, prepared: columns[column],
        excluded: columns[column].excluded, isComplete: columns[column].isComplete, weight: weight)
    case .node(let node):
      WeightedChild(
        values: values[node], prepared: nil, excluded: excluded[node],
        isComplete: isComplete[node], weight: weight)
    }
  }

  private mutating func score(
    _ index: Int, _ node: PreparedNode, _ aggregation: Aggregation, _ children: [WeightedChild]
  ) {
    let complete = children.reduce(0) { $0 + ($1.isComplete ? $1.weight : 0) }
    let partial = children.filter { !$0.isComplete && $0.weight > 0 }
    share(complete, partial)
    if aggregation.isMeanOfTerms {
      add(children, aggregation, offset: node.offset)
      finish(index, node, aggregation)
    } else {
      gather(index, node, aggregation, children)
    }
    settle(index, node)
  }

  /// The weights in the denominator and of those with a score, in each cell.
  private mutating func share(_ complete: Double, _ partial: [WeightedChild]) {
    for cell in 0..<cells {
      present[cell] = complete
      denominators[cell] = complete
    }
    for child in partial {
      for cell in 0..<cells where child.excluded.isEmpty || !child.excluded[cell] {
        denominators[cell] += child.weight
        if !child.values[cell].isNaN { present[cell] += child.weight }
      }
    }
  }

  private mutating func add(
    _ children: [WeightedChild], _ aggregation: Aggregation, offset: Double
  ) {
    for cell in 0..<cells { sums[cell] = 0 }
    for child in children {
      let terms =
        child.prepared?.terms(aggregation)
        ?? (aggregation == .arithmetic
          ? child.values : child.values.map { aggregation.term($0, offset: offset) })
      Self.add(terms, of: child, to: &sums)
    }
  }

  private static func add(_ terms: [Double], of child: WeightedChild, to sums: inout [Double]) {
    let weight = child.weight
    sums.withUnsafeMutableBufferPointer { sums in
      terms.withUnsafeBufferPointer { terms in
        if child.isComplete {
          for cell in 0..<sums.count { sums[cell] += weight * terms[cell] }
        } else {
          for cell in 0..<sums.count where !child.values[cell].isNaN {
            sums[cell] += weight * terms[cell]
          }
        }
      }
    }
  }

  private mutating func finish(_ index: Int, _ node: PreparedNode, _ aggregation: Aggregation) {
    for cell in 0..<cells {
      values[index][cell] = aggregation.score(
        ofMeanTerm: sums[cell] / present[cell], offset: node.offset)
    }
  }

  private mutating func gather(
    _ index: Int, _ node: PreparedNode, _ aggregation: Aggregation, _ children: [WeightedChild]
  ) {
    if aggregation == .copeland { return gatherCopeland(index, node, children) }
    for cell in 0..<cells {
      let known = children.filter { !$0.values[cell].isNaN }
      let score = aggregation.score(
        of: known.map { $0.values[cell] }, ratios: known.map(\.weight), offset: node.offset)
      switch score {
      case .score(let score): values[index][cell] = score
      case .none: values[index][cell] = .nan
      }
    }
  }

  private mutating func gatherCopeland(
    _ index: Int, _ node: PreparedNode, _ children: [WeightedChild]
  ) {
    let countries = replicator.plan.countries
    for start in stride(from: 0, to: cells, by: countries) {
      let scored = (start..<start + countries).filter { isEnough($0, node) }
      let scores = Aggregation.copeland(
        scored.map { cell in children.map { $0.values[cell] } }, weights: children.map(\.weight))
      for cell in start..<start + countries { values[index][cell] = .nan }
      for (cell, score) in zip(scored, scores) { values[index][cell] = score }
    }
  }

  private func isEnough(_ cell: Int, _ node: PreparedNode) -> Bool {
    present[cell] > 0 && present[cell] / denominators[cell] >= node.minimumCoverage - 1e-9
  }

  /// Takes back scores without enough weight, and remembers what is excluded.
  private mutating func settle(_ index: Int, _ node: PreparedNode) {
    isComplete[index] = true
    excluded[index] = []
    for cell in 0..<cells {
      if isEnough(cell, node), values[index][cell].isFinite { continue }
      values[index][cell] = .nan
      isComplete[index] = false
      guard denominators[cell] == 0 else { continue }
      if excluded[index].isEmpty { excluded[index] = [Bool](repeating: false, count: cells) }
      excluded[index][cell] = true
    }
  }
}

/// A child with the weight it has in a replicate.
private struct WeightedChild {
  let values: [Double]
  let prepared: PreparedColumn?
  let excluded: [Bool]
  let isComplete: Bool
  let weight: Double
}
