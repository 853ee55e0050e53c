import Scoring

extension Framework {
  /// The framework's method as numbers, over `countries` and `cycles`.
  ///
  /// The plan's nodes are ``nodes`` turned round, since a plan wants children before parents:
  /// ``planPosition(of:)`` leads from one to the other.
  public func plan(countries: [Country], cycles: [Cycle]) -> Plan {
    Plan(
      cycles: cycles.count, countries: countries.count,
      columns: columns.map { planColumn($0, countries: countries, cycles: cycles) },
      nodes: nodes.indices.reversed().map(planNode),
      times: cycles.map { Double($0.to.year) },
      cycleKeys: cycles.map { StableKey.of($0.code.rawValue) },
      countryKeys: countries.map { StableKey.of($0.code.rawValue) })
  }

  /// The place in the plan of the node at `place` in ``nodes``.
  public func planPosition(of place: Int) -> Int {
    nodes.count - 1 - place
  }

  private func planNode(_ place: Int) -> PlanNode {
    let node = nodes[place].node
    let children: [PlanChild] =
      node.indicator == nil
      ? childPlaces[place].map {
        .node(planPosition(of: $0), weight: isScored($0) ? nodes[$0].node.weight : 0)
      }
      : columnPlaces[place].map { .column($0, weight: columns[$0].weight) }
    return PlanNode(
      key: StableKey.of(node.code.rawValue), children: children,
      // Facets are joined by their mean, whatever the framework's method is for nodes.
      aggregation: node.indicator == nil ? node.aggregation : .arithmetic,
      minimumCoverage: node.minimumCoverage, offset: node.offset)
  }

  /// Whether anything at or under the node is scored; texts never are.
  private func isScored(_ place: Int) -> Bool {
    columns[columnsUnder[place]].contains { $0.indicator.valueType != .text }
  }

  private func planColumn(
    _ column: IndicatorColumn, countries: [Country], cycles: [Cycle]
  ) -> PlanColumn {
    let indicator = column.indicator
    return PlanColumn(
      key: StableKey.of("\(column.code)/\(column.facet?.rawValue ?? "")"),
      combination: indicator.combination, denominator: planDenominator(indicator),
      treatment: indicator.treatment, imputation: indicator.imputation,
      normalisation: planNormalisation(indicator, countries: countries),
      direction: indicator.direction,
      targets: targets(of: indicator, countries: countries, cycles: cycles),
      baselines: indicator.baselines.isEmpty
        ? [] : countries.map { indicator.baselines[$0.code] ?? .nan },
      groups: planGroups(countries))
  }

  /// The group of each country; those that are in none make one of their own.
  private func planGroups(_ countries: [Country]) -> [Int] {
    guard !groups.isEmpty else { return [] }
    return countries.map { country in
      groups.firstIndex { $0.countries.contains(country.code) } ?? groups.count
    }
  }

  private func planDenominator(_ indicator: Indicator) -> Denominator? {
    guard let rule = indicator.denominator,
      let column = columns.firstIndex(where: { $0.code == rule.indicator })
    else { return nil }
    return .column(column, factor: rule.factor)
  }

  private func planNormalisation(_ indicator: Indicator, countries: [Country]) -> Normalisation {
    switch indicator.normalisation {
    case .fixed(let normalisation): normalisation
    case .distanceToReference(let code, let clamp):
      // A reference country outside the table has no value there, and so there is no score.
      .distanceToReference(
        country: countries.firstIndex { $0.code == code } ?? countries.count, clamp: clamp)
    }
  }

  /// For each cell the first target that is due in the cycle's year or later, else the last one.
  private func targets(of indicator: Indicator, countries: [Country], cycles: [Cycle]) -> [Double] {
    guard !indicator.targets.isEmpty else { return [] }
    return cycles.flatMap { cycle in
      countries.map { country in
        let targets = indicator.targets[country.code] ?? []
        return (targets.first { $0.year >= cycle.to.year } ?? targets.last)?.value ?? .nan
      }
    }
  }
}
