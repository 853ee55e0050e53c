import Scoring

extension Scoreboard {
  /// The cycle before; nil for the first.
  public func previousCycle(of cycle: Int) -> Int? {
    cycle > 0 ? cycle - 1 : nil
  }

  /// The baseline of the series to which `cycle` belongs, if one was named.
  public func baseline(of cycle: Int) -> Int? {
    cycles[..<cycle].lastIndex { $0.isBaseline }
  }

  /// How the score of a node moved up to `cycle`, since `since` or the last cycle it was due in.
  public func change(node: Int, country: Int, cycle: Int, since: Int? = nil) -> ScoreChange {
    let result = scores.nodes[framework.planPosition(of: node)]
    func isDue(_ cycle: Int) -> Bool {
      result.outcomes[cycle * countries.count + country] != .excluded
    }
    guard let earlier = since ?? cycles[..<cycle].indices.last(where: isDue) else {
      return ScoreChange(mark: isDue(cycle) ? .noData : .notDue)
    }
    let change = Change(
      from: result.values[earlier, country], to: result.values[cycle, country],
      decimals: framework.decimals,
      interval: uncertainty?.changeInterval(
        of: framework.planPosition(of: node), country: country, from: earlier, to: cycle),
      isBreak: isBroken(from: earlier, to: cycle) && !isDeclaredComparable(node),
      isDue: isDue(cycle))
    return ScoreChange(
      mark: change.mark, difference: change.difference, since: cycles[earlier].code)
  }

  /// Whether the crosswalk says that the node can be compared across a break of its framework.
  private func isDeclaredComparable(_ node: Int) -> Bool {
    let code = framework.nodes[node].node.code
    // A node that took another's place across the break has no earlier score of its own.
    return framework.crosswalk.contains { entry in
      entry.node == code && entry.framework == framework.code && entry.other ?? code == code
        && entry.isComparable
    }
  }

  /// Whether the method changed after `earlier`, up to and including `later`.
  public func isBroken(from earlier: Int, to later: Int) -> Bool {
    guard earlier < later else { return false }
    return cycles[(earlier + 1)...later].contains { $0.breaksSeries }
  }
}
