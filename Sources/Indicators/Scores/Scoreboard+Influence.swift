import Scoring

extension Scoreboard {
  /// How far one step in each value of an indicator moves the scores it counts in.
  ///
  /// None for a group, for a side without a value of its own, and for one without a scale to step
  /// on. A step that would leave the scale is not tried.
  public func influence(node: Int, country: Int, cycle: Int) -> [SideInfluence] {
    guard let indicator = framework.nodes[node].node.indicator, let step = indicator.step,
      scores.columns.count == framework.columns.count
    else { return [] }
    return framework.columnPlaces[node].compactMap { column in
      let value = values[column].grid[cycle, country]
      guard value.isFinite else { return nil }
      let found = plan.influence(
        of: column, cycle: cycle, country: country, step: step, in: values, from: scores)
      return SideInfluence(
        facet: framework.columns[column].facet, step: step,
        scores: found.map { influence in
          ScoreInfluence(
            node: framework.nodes[framework.planPosition(of: influence.node)].node,
            down: value - step < indicator.scale.minimum ? nil : influence.down,
            up: value + step > indicator.scale.maximum ? nil : influence.up)
        })
    }
  }
}

extension Indicator {
  /// The size of one step on its scale; nil where it has none.
  public var step: Double? {
    switch valueType {
    case .text: return nil
    case .count, .points, .rank: return 1
    case .grade, .category, .yesNo, .percent, .amount, .ratio, .number: break
    }
    let steps = scale.steps
    if let gap = zip(steps.dropFirst(), steps).map({ $0 - $1 }).min() { return gap }
    if scale.places == 0 { return 1 }
    let ends = scaleEnds
    let step = (ends.upper - ends.lower) / 10
    return step.isFinite && step > 0 ? step : nil
  }

  /// The ends of its scale, or of its goalposts where the scale is open.
  private var scaleEnds: (lower: Double, upper: Double) {
    if case .fixed(.goalposts(let low, let high, _, _)) = normalisation,
      !(scale.maximum - scale.minimum).isFinite
    {
      return (min(low, high), max(low, high))
    }
    return (scale.minimum, scale.maximum)
  }
}
