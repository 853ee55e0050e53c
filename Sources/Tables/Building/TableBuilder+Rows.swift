import Indicators

extension TableBuilder {
  /// The rows, top to bottom.
  mutating func rows(columns: [TableColumn]) -> [TableRow] {
    switch request.layout {
    case .countriesByIndicators, .countryProfile:
      return selection.nodes.map { nodeRow($0, columns: columns) }
    case .countriesByCycles:
      var rows = selection.countries.map { countryRow($0, columns: columns) }
      if showsMean { rows.append(meanRow(columns: columns)) }
      return rows
    }
  }

  private mutating func nodeRow(_ place: Int, columns: [TableColumn]) -> TableRow {
    let placed = framework.nodes[place]
    let depth = placed.depth - framework.nodes[selection.root].depth
    let isHeading = request.measure == .values && placed.node.indicator == nil
    let notes = nodeNotes(placed.node)
    let country = request.layout == .countryProfile ? selection.countries.first : nil
    return TableRow(
      subject: .node(placed.node.code),
      code: placed.node.shownCode,
      title: placed.node.title[request.language], depth: depth,
      isGroup: selection.groups.contains(place),
      startsGroup: depth == 1 && selection.isNested, notes: notes,
      cells: isHeading ? [] : columns.map { cell(node: place, country: $0.country, column: $0) },
      series: isHeading ? [] : series(node: place, country: country))
  }

  private mutating func nodeNotes(_ node: Node) -> [Int] {
    var numbers: [Int] = []
    if let note = node.note { numbers.append(notes.number(of: note[request.language])) }
    if !node.isConfirmed { numbers.append(notes.number(of: wording[.unconfirmed])) }
    return numbers
  }

  private mutating func countryRow(_ place: Int, columns: [TableColumn]) -> TableRow {
    let country = scoreboard.countries[place]
    return TableRow(
      subject: .country(country.code), code: nil, title: name(of: country), depth: 0,
      isGroup: false, startsGroup: false, notes: [],
      cells: columns.map { cell(node: selection.root, country: country.code, column: $0) },
      series: series(node: selection.root, country: place))
  }

  private mutating func meanRow(columns: [TableColumn]) -> TableRow {
    let note = meanNote()
    return TableRow(
      subject: .regionalMean, code: nil, title: wording[.heading(.mean)], depth: 0, isGroup: false,
      startsGroup: true, notes: [note],
      cells: columns.map { cell(node: selection.root, country: nil, column: $0) },
      series: series(node: selection.root, country: nil))
  }

  /// The scores of `country`, or the means of the region, over all cycles up to the last one.
  private func series(node: Int, country: Int?) -> [SeriesPoint] {
    guard request.measure == .scores, let last = selection.cycles.last else { return [] }
    return (0...last).map { cycle in
      country.map { point(node: node, country: $0, cycle: cycle) }
        ?? meanPoint(node: node, cycle: cycle)
    }
  }

  private func point(node: Int, country: Int, cycle: Int) -> SeriesPoint {
    SeriesPoint(
      cycle: scoreboard.cycles[cycle].code, label: title(of: scoreboard.cycles[cycle]),
      value: scoreboard.score(node: node, country: country, cycle: cycle).value,
      followsBreak: scoreboard.cycles[cycle].breaksSeries)
  }

  /// A mean over more or fewer countries than before is not comparable with the one before.
  private func meanPoint(node: Int, cycle: Int) -> SeriesPoint {
    let mean = scoreboard.regionalMean(node: node, cycle: cycle)
    let before = scoreboard.previousCycle(of: cycle).map {
      scoreboard.regionalMean(node: node, cycle: $0).countries
    }
    return SeriesPoint(
      cycle: scoreboard.cycles[cycle].code, label: title(of: scoreboard.cycles[cycle]),
      value: mean.value,
      followsBreak: scoreboard.cycles[cycle].breaksSeries
        || before.map { $0 != mean.countries } ?? false)
  }
}
