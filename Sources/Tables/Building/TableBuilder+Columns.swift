import Indicators

extension TableBuilder {
  /// The columns in their groups.
  mutating func groups() -> [ColumnGroup] {
    switch request.layout {
    case .countriesByIndicators:
      var groups = selection.countries.map { countryGroup($0) }
      if showsMean { groups.append(meanGroup()) }
      return groups
    case .countriesByCycles, .countryProfile:
      return selection.cycles.map { cycleGroup($0) }
    }
  }

  /// A mean says something of scores of several countries only.
  var showsMean: Bool {
    request.showsRegionalMean && request.measure == .scores && selection.countries.count > 1
  }

  private mutating func countryGroup(_ place: Int) -> ColumnGroup {
    let country = scoreboard.countries[place]
    let asterisk = country.footnote == nil ? "" : "*"
    let columns = selection.cycles.flatMap { cycle in
      facets.map { facet in
        TableColumn(
          heading: subheading(cycle: cycle, facet: facet), country: country.code,
          isRegionalMean: false, cycle: scoreboard.cycles[cycle].code, facet: facet)
      }
    }
    return ColumnGroup(
      heading: name(of: country), shortHeading: country.code.rawValue + asterisk, notes: [],
      columns: columns)
  }

  private mutating func meanGroup() -> ColumnGroup {
    let columns = selection.cycles.map { cycle in
      TableColumn(
        heading: subheading(cycle: cycle, facet: nil), country: nil, isRegionalMean: true,
        cycle: scoreboard.cycles[cycle].code, facet: nil)
    }
    return ColumnGroup(
      heading: wording[.heading(.mean)], shortHeading: wording[.heading(.meanShort)],
      notes: [meanNote()],
      columns: columns)
  }

  /// The number of the note that says what the mean is over.
  mutating func meanNote() -> Int {
    notes.number(of: wording[.meanOver(scoreboard.countries.count)])
  }

  private mutating func cycleGroup(_ place: Int) -> ColumnGroup {
    let cycle = scoreboard.cycles[place]
    let columns = facets.map { facet in
      TableColumn(
        heading: facets.count > 1 ? title(of: facet) : "",
        country: isByCountry
          ? nil : selection.countries.first.map { scoreboard.countries[$0].code },
        isRegionalMean: false, cycle: cycle.code, facet: facet)
    }
    let label = title(of: cycle)
    let breaks = cycle.breaksSeries ? [notes.number(of: wording[.breakAt(label)])] : []
    return ColumnGroup(
      heading: label, shortHeading: cycle.code.rawValue, notes: breaks, columns: columns)
  }

  /// The whole, and the facets asked for.
  private var facets: [Facet?] { [nil] + selection.facets.map { $0 } }

  private func subheading(cycle: Int, facet: Facet?) -> String {
    var words: [String] = []
    if selection.cycles.count > 1 { words.append(title(of: scoreboard.cycles[cycle])) }
    if !selection.facets.isEmpty { words.append(title(of: facet)) }
    return words.joined(separator: " ")
  }

  /// Values of an indicator with facets have no whole; the column then holds those without.
  private func title(of facet: Facet?) -> String {
    facet == nil && request.measure == .values ? wording[.heading(.value)] : wording[.facet(facet)]
  }

  /// What readers are shown of `cycle`.
  func title(of cycle: Cycle) -> String {
    cycle.title?[request.language] ?? cycle.code.rawValue
  }

  /// The name of `country` on the day of the table, with the asterisk of its footnote.
  func name(of country: Country) -> String {
    country.markedName(in: request.language, on: day)
  }
}
