import Scoring

extension Scoreboard {
  /// The combined values of an indicator, one for each of its facets; none for a group.
  public func values(node: Int, country: Int, cycle: Int) -> [FacetValue] {
    let cell = cycle * countries.count + country
    return framework.columnPlaces[node].map { column in
      let result = scores.columns[column]
      let value = result.combined[cycle, country]
      let score = result.normalised[cycle, country]
      return FacetValue(
        facet: framework.columns[column].facet, value: value.isNaN ? nil : value,
        absence: value.isNaN ? absence(column: column, country: country, cycle: cycle) : nil,
        score: score.isNaN ? nil : score,
        outcome: result.outcomes[cell],
        marks: Set([ScoreMark(result.marks[cell])].compactMap { $0 }))
    }
  }

  private func absence(column: Int, country: Int, cycle: Int) -> AbsenceKind? {
    for observation in observations(column: column, country: country, cycle: cycle) {
      if case .absent(let kind) = observation.reading { return kind }
    }
    return nil
  }

  /// The observations behind one column of an indicator, by assessor, that of a panel last.
  public func observations(column: Int, country: Int, cycle: Int) -> [Observation] {
    rows.places(of: cellNumber(column: column, country: country, cycle: cycle))
      .map { observations[$0] }
      .sorted { ($0.isPanel ? 1 : 0, $0.assessor) < ($1.isPanel ? 1 : 0, $1.assessor) }
  }
}
