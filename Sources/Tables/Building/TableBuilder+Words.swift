import Indicators

extension TableBuilder {
  /// What the table shows: subject, countries, indicators, cycles, what changes are against.
  func title() -> String {
    var parts: [String] = []
    switch request.layout {
    case .countriesByIndicators:
      parts = [wording[.countries(selection.countries.count)], indicatorCount]
    case .countriesByCycles: parts = [wording[.countries(selection.countries.count)]]
    case .countryProfile: parts = [indicatorCount]
    }
    if request.measure == .values { parts.append(wording[.valuesShown]) }
    parts.append(cycles)
    if let reference { parts.append(reference) }
    return subject + ": " + parts.joined(separator: ", ")
  }

  /// Folded trees say how many scores stand for how many indicators.
  private var indicatorCount: String {
    let count = selection.indicators.count
    let shown = selection.nodes.filter { framework.nodes[$0].node.indicator != nil }.count
    guard shown < count else { return wording[.indicators(count)] }
    return wording[.scores(selection.nodes.count, indicators: count)]
  }

  private var subject: String {
    let top = framework.nodes[selection.root]
    var parts: [String] = []
    if request.layout == .countryProfile, let country = selection.countries.first {
      parts.append(name(of: scoreboard.countries[country]))
    }
    parts.append(framework.title[request.language].beforeSubtitle)
    if top.parent != nil {
      let words = [top.node.shownCode, top.node.title[request.language]]
      parts.append(words.compactMap { $0 }.joined(separator: " "))
    }
    return parts.joined(separator: ", ")
  }

  private var cycles: String {
    let titles = selection.cycles.map { title(of: scoreboard.cycles[$0]) }
    guard let first = titles.first, let last = titles.last else { return "" }
    let isStretch =
      selection.cycles.count > 2
      && selection.cycles == Array((selection.cycles.first ?? 0)...(selection.cycles.last ?? 0))
    let dash = (first + last).contains("-") ? " – " : "–"
    return isStretch ? first + dash + last : titles.joined(separator: ", ")
  }

  /// What all changes are against, or that there can be none; nil where they differ.
  private var reference: String? {
    guard request.showsChanges, request.measure == .scores,
      selection.cycles.count == 1 || selection.since != nil,
      let cycle = selection.cycles.last,
      let since = selection.since ?? scoreboard.previousCycle(of: cycle)
    else { return nil }
    let title = title(of: scoreboard.cycles[since])
    let isBroken = selection.cycles.count == 1 && scoreboard.isBroken(from: since, to: cycle)
    return wording[isBroken ? .notComparableWith(title) : .changeSince(title)]
  }

  /// The sentences under the title.
  func caption() -> [String] {
    let version = framework.title[request.language] + ", " + wording[.version(framework.version)]
    switch request.measure {
    case .values: return [version + ".", wording[.valueScale]]
    case .scores:
      var sentences = [version + ".", wording[.scale]]
      if request.showsChanges, reference == nil, scoreboard.cycles.count > 1 {
        sentences.append(wording[.changeAgainstPrevious])
      }
      if request.showsRanks { sentences.append(wording[.rankAmong]) }
      return sentences
    }
  }

  /// What the table is about, in codes.
  func scope() -> TableScope {
    TableScope(
      framework: framework.code, version: framework.version,
      frameworkTitle: framework.title[request.language], status: framework.status,
      layout: request.layout, measure: request.measure,
      root: framework.nodes[selection.root].node.code,
      countries: selection.countries.map { tableCountry(scoreboard.countries[$0]) },
      cycles: selection.cycles.map { scoreboard.cycles[$0].code },
      since: selection.since.map { scoreboard.cycles[$0].code },
      nodeTitles: titles(), indicatorCount: selection.indicators.count)
  }

  private func tableCountry(_ country: Country) -> TableCountry {
    let text = country.footnote.flatMap { selection.profile?.footnotes[$0] }
    return TableCountry(
      code: country.code, name: name(of: country), footnote: text?[request.language])
  }

  private func titles() -> [Code<Node>: String] {
    var titles: [Code<Node>: String] = [:]
    for place in selection.nodes {
      let node = framework.nodes[place].node
      titles[node.code] = node.title[request.language]
    }
    return titles
  }
}

extension String {
  /// The title before its subtitle, which a colon divides from it.
  fileprivate var beforeSubtitle: String {
    split(separator: ": ", maxSplits: 1).first.map(String.init) ?? self
  }
}

extension Node {
  /// Its code where readers know it by that, such as `1.1.a`; a word as code only repeats the title.
  var shownCode: String? {
    code.rawValue.contains(where: \.isNumber) ? code.rawValue : nil
  }
}
