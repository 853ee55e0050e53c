import Indicators
import Scoring

extension TableBuilder {
  /// The cell of `node` for `country`, or of the regional mean, under `column`.
  mutating func cell(node: Int, country: Code<Country>?, column: TableColumn) -> TableCell {
    let place = CellPlace(
      node: framework.nodes[node].node.code, country: country, cycle: column.cycle,
      facet: column.facet)
    guard let cycle = scoreboard.cycles.firstIndex(where: { $0.code == column.cycle }) else {
      return TableCell(place: place, content: .missing(.notDefined))
    }
    guard let country = scoreboard.countries.firstIndex(where: { $0.code == country }) else {
      return meanCell(place, node: node, cycle: cycle)
    }
    if request.measure == .values || column.facet != nil {
      return valueCell(place, node: node, country: country, cycle: cycle)
    }
    return scoreCell(place, node: node, country: country, cycle: cycle)
  }

  private func meanCell(_ place: CellPlace, node: Int, cycle: Int) -> TableCell {
    guard place.facet == nil else {
      return TableCell(place: place, content: .missing(.notDefined))
    }
    let mean = scoreboard.regionalMean(node: node, cycle: cycle)
    guard let value = mean.value else {
      return TableCell(place: place, content: .missing(.noScore(reason: nil)))
    }
    var cell = TableCell(place: place, content: .number(scoreNumber(value)))
    cell.band = band(of: value)
    cell.countryCount = mean.countries
    if mean.countries != scoreboard.countries.count { cell.cautions = [.countries(mean.countries)] }
    return cell
  }

  private mutating func scoreCell(
    _ place: CellPlace, node: Int, country: Int, cycle: Int
  ) -> TableCell {
    let score = scoreboard.score(node: node, country: country, cycle: cycle)
    guard let value = score.value else {
      let isCollected = isCollected(node: node, country: country, cycle: cycle)
      return missingCell(place, score, isCollected: isCollected)
    }
    var cell = TableCell(place: place, content: .number(scoreNumber(value)))
    cell.band = band(of: value)
    cell.coverage = score.coverage
    if request.showsRanks { cell.rank = rank(node: node, country: country, cycle: cycle) }
    if request.showsIntervals, let interval = score.interval { cell.interval = shown(interval) }
    if request.showsChanges {
      cell.change = change(node: node, country: country, cycle: cycle)
    }
    cell.cautions = Caution.list(score.marks, coverage: score.coverage)
    return cell
  }

  /// Whether anything at or under `node` was recorded.
  ///
  /// A cell that nobody filled is one that was not collected, whether or not somebody said so.
  private func isCollected(node: Int, country: Int, cycle: Int) -> Bool {
    framework.places(under: node).contains { place in
      scoreboard.values(node: place, country: country, cycle: cycle).contains {
        $0.value != nil || ($0.absence ?? .notCollected) != .notCollected
      }
    }
  }

  private mutating func missingCell(
    _ place: CellPlace, _ score: Score, isCollected: Bool
  ) -> TableCell {
    if let absence = score.absence ?? (isCollected ? nil : .notCollected) {
      return TableCell(place: place, content: .missing(.absent(absence)))
    }
    let reason: String? = score.outcome.isScored ? nil : wording[.outcome(score.outcome)]
    var cell = TableCell(place: place, content: .missing(.noScore(reason: reason)))
    cell.coverage = score.coverage
    if let reason { cell.notes = [notes.number(of: reason)] }
    return cell
  }

  /// What was observed of an indicator, or the score of one of its facets.
  private mutating func valueCell(
    _ place: CellPlace, node: Int, country: Int, cycle: Int
  ) -> TableCell {
    let values = scoreboard.values(node: node, country: country, cycle: cycle)
    guard let indicator = framework.nodes[node].node.indicator,
      let found = values.first(where: { $0.facet == place.facet })
    else { return TableCell(place: place, content: .missing(.notDefined)) }
    switch request.measure {
    case .scores:
      guard let score = found.score else { return missingCell(place, found) }
      var cell = TableCell(place: place, content: .number(scoreNumber(score)))
      cell.band = band(of: score)
      cell.cautions = Caution.list(found.marks, coverage: 1)
      return cell
    case .values:
      guard let value = found.value else { return missingCell(place, found) }
      return TableCell(
        place: place, content: .number(number(value, decimals: indicator.shownDecimals)))
    }
  }

  /// The cell of a value that is missing, or of one that could not be scored.
  private mutating func missingCell(_ place: CellPlace, _ value: FacetValue) -> TableCell {
    guard value.value != nil || value.outcome == .severalValues, !value.outcome.isScored else {
      return TableCell(place: place, content: .missing(.absent(value.absence ?? .notCollected)))
    }
    return missingCell(place, reason: wording[.outcome(value.outcome)])
  }

  private mutating func missingCell(_ place: CellPlace, reason: String) -> TableCell {
    var cell = TableCell(place: place, content: .missing(.noScore(reason: reason)))
    cell.notes = [notes.number(of: reason)]
    return cell
  }
}
