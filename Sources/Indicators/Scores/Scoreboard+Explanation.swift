import Scoring

extension Scoreboard {
  /// How the score of `node` came about for a country in a cycle, down to the observations.
  public func explanation(node: Int, country: Int, cycle: Int) -> Explanation {
    explanation(node: node, country: country, cycle: cycle, weight: 1, contribution: nil)
  }

  private func explanation(
    node: Int, country: Int, cycle: Int, weight: Double, contribution: Double?
  ) -> Explanation {
    let shares = plan.contributions(
      of: framework.planPosition(of: node), cycle: cycle, country: country, in: scores)
    let parts = framework.childPlaces[node].enumerated().map { index, child in
      let share = shares.indices.contains(index) ? shares[index] : nil
      return explanation(
        node: child, country: country, cycle: cycle, weight: share?.weight ?? 0,
        contribution: share.flatMap { $0.contribution.isNaN ? nil : $0.contribution })
    }
    let influence = influence(node: node, country: country, cycle: cycle)
    return Explanation(
      node: framework.nodes[node].node,
      score: score(node: node, country: country, cycle: cycle), weight: weight,
      contribution: contribution, parts: parts,
      sides: framework.columnPlaces[node].map { column in
        let facet = framework.columns[column].facet
        return side(
          column, country: country, cycle: cycle, influence.first { $0.facet == facet })
      })
  }

  private func side(
    _ column: Int, country: Int, cycle: Int, _ influence: SideInfluence?
  ) -> Explanation.Side {
    let result = scores.columns[column]
    let cell = cycle * countries.count + country
    func known(_ value: Double) -> Double? { value.isNaN ? nil : value }
    return Explanation.Side(
      facet: framework.columns[column].facet, combined: known(result.combined.values[cell]),
      used: known(result.imputed.values[cell]), score: known(result.normalised.values[cell]),
      mark: result.marks[cell], treatment: result.treatment(ofCell: cell),
      outcome: result.outcomes[cell],
      observations: observations(column: column, country: country, cycle: cycle),
      influence: influence)
  }
}
