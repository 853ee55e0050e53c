/// The scores of all nodes in one replicate; the room is used again for the next.
struct ReplicateScores {
  let replicator: Replicator
  let cells: Int
  /// The scores, node by node, NaN for none.
  var values: [Double]
  private var excluded: [Bool]
  private var isComplete: [Bool]
  private var columns: PreparedColumns
  /// The weight of each child of the node at hand; 0 for one that is left out.
  private(set) var weights: [Double] = []
  private var sums: [Double]
  private var present: [Double]
  private var denominators: [Double]

  init(_ replicator: Replicator) {
    self.replicator = replicator
    cells = replicator.plan.cells
    let count = replicator.nodes.count
    values = [Double](repeating: .nan, count: count * cells)
    excluded = [Bool](repeating: false, count: count * cells)
    isComplete = [Bool](repeating: false, count: count)
    columns = PreparedColumns(columns: 0, cells: cells, for: [])
    sums = [Double](repeating: 0, count: cells)
    (present, denominators) = (sums, sums)
  }

  /// The scores of a node.
  func values(of node: Int) -> ArraySlice<Double> {
    values[node * cells..<(node + 1) * cells]
  }

  /// Scores all nodes as `draw` has it.
  mutating func score(_ draw: Draw) {
    columns = replicator.preparedColumns(draw)
    let aggregation = replicator.aggregation(draw)
    let leftOut = replicator.leftOut(draw)
    let noise = draw.random(.weights)
    for index in replicator.nodes.indices {
      weigh(index, noise, leftOut)
      score(index, aggregation ?? replicator.nodes[index].aggregation)
    }
  }

  private mutating func weigh(_ index: Int, _ noise: RandomNumbers, _ leftOut: [Int]) {
    weights.removeAll(keepingCapacity: true)
    for child in replicator.nodes[index].children {
      var own = noise.stream(child.key)
      let factor = 1 + replicator.choices.weightNoise * (2 * own.uniform() - 1)
      var weight = child.weight * factor
      if case .column(let column) = child.source, leftOut.contains(column) { weight = 0 }
      weights.append(weight)
    }
  }

  private mutating func score(_ index: Int, _ aggregation: Aggregation) {
    let isWhole = share(index)
    if aggregation.isMeanOfTerms {
      add(index, aggregation)
      let offset = replicator.nodes[index].offset
      for cell in 0..<cells {
        values[index * cells + cell] = aggregation.score(
          ofMeanTerm: sums[cell] / present[cell], offset: offset)
      }
    } else if aggregation == .copeland {
      gatherCopeland(index)
    } else {
      gather(index, aggregation)
    }
    settle(index, isWhole: isWhole)
  }

  /// The weights in the denominator and of those with a score, in each cell.
  ///
  /// - Returns: whether every child has a score everywhere.
  private mutating func share(_ index: Int) -> Bool {
    let children = replicator.nodes[index].children
    var complete = 0.0
    var isWhole = true
    for (child, weight) in zip(children, weights) {
      if isComplete(child) { complete += weight } else if weight > 0 { isWhole = false }
    }
    for cell in 0..<cells {
      present[cell] = complete
      denominators[cell] = complete
    }
    guard !isWhole else { return complete > 0 }
    for (child, weight) in zip(children, weights) where !isComplete(child) {
      for cell in 0..<cells where !isExcluded(child, cell) {
        denominators[cell] += weight
        if !value(child, cell).isNaN { present[cell] += weight }
      }
    }
    return false
  }

  private func isComplete(_ child: PreparedNode.Child) -> Bool {
    switch child.source {
    case .column(let column): columns.isComplete[column]
    case .node(let node): isComplete[node]
    }
  }

  private func isExcluded(_ child: PreparedNode.Child, _ cell: Int) -> Bool {
    switch child.source {
    case .column(let column): columns.excluded[column * cells + cell]
    case .node(let node): excluded[node * cells + cell]
    }
  }

  /// The score of a child in a cell; NaN for none.
  func value(_ child: PreparedNode.Child, _ cell: Int) -> Double {
    switch child.source {
    case .column(let column): columns.values[column * cells + cell]
    case .node(let node): values[node * cells + cell]
    }
  }

  private mutating func add(_ index: Int, _ aggregation: Aggregation) {
    for cell in 0..<cells { sums[cell] = 0 }
    let node = replicator.nodes[index]
    for (child, weight) in zip(node.children, weights) where weight > 0 {
      switch child.source {
      case .column(let column):
        Self.add(
          columns.terms(aggregation), from: column * cells, weight,
          known: isComplete(child) ? nil : columns.values, to: &sums)
      case .node(let below):
        for cell in 0..<cells {
          let score = values[below * cells + cell]
          if !score.isNaN { sums[cell] += weight * aggregation.term(score, offset: node.offset) }
        }
      }
    }
  }

  /// Adds the terms of a column, where there are gaps only those of known scores.
  private static func add(
    _ terms: [Double], from start: Int, _ weight: Double, known: [Double]?,
    to sums: inout [Double]
  ) {
    sums.withUnsafeMutableBufferPointer { sums in
      terms.withUnsafeBufferPointer { terms in
        if let known {
          for cell in 0..<sums.count where !known[start + cell].isNaN {
            sums[cell] += weight * terms[start + cell]
          }
        } else {
          for cell in 0..<sums.count { sums[cell] += weight * terms[start + cell] }
        }
      }
    }
  }

  /// Whether the children with a score have enough of the weight.
  func isEnough(_ cell: Int, _ node: PreparedNode) -> Bool {
    present[cell] > 0 && present[cell] / denominators[cell] >= node.minimumCoverage - 1e-9
  }

  /// Takes back scores without enough weight, and remembers what is excluded.
  private mutating func settle(_ index: Int, isWhole: Bool) {
    let range = index * cells..<(index + 1) * cells
    let isFinite = values.withUnsafeBufferPointer {
      UnsafeBufferPointer(rebasing: $0[range]).isAllFinite
    }
    isComplete[index] = isWhole && isFinite
    guard !isComplete[index] else { return }
    isComplete[index] = true
    for cell in 0..<cells {
      let place = index * cells + cell
      excluded[place] = false
      if isEnough(cell, replicator.nodes[index]), values[place].isFinite { continue }
      values[place] = .nan
      isComplete[index] = false
      // A node without any weight is still due; one whose parts are all left out is not.
      excluded[place] = denominators[cell] == 0 && !replicator.nodes[index].children.isEmpty
    }
  }
}
