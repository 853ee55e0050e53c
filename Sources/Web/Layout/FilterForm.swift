import Indicators
import Tables

/// The form above a comparison; its fields are the fields of the address.
struct FilterForm {
  let visit: Visit
  let scoreboard: Scoreboard
  let frameworks: [(code: Code<Framework>, title: String)]
  /// The layout that is really shown.
  let layout: TableLayout

  private var words: SiteWording { visit.words }
  private var query: TableQuery { visit.query }
  private var framework: Framework { scoreboard.framework }

  var html: HTML {
    """
    <form class="filters" method="get" action="\(address: SitePath.compare().path)" \
    aria-label="\(words[FilterWords.filters])">
    \(kept)<div class="fields">
    \(frameworkField)\(cycleField)\(sinceField)\(levelField)\(layoutField)</div>
    <details\(isDetailed ? " open=\"\"" : "")><summary>\(words[FilterWords.moreFilters])</summary>
    <div class="fields">
    \(countriesField)\(partField)\(orderField)\(facetsField)\(optionsField)</div>
    </details>
    <p class="actions"><button type="submit">\(words[FilterWords.apply])</button> \
    <a href="\(address: startAfresh)">\(words[FilterWords.reset])</a></p>
    </form>
    """
  }

  /// What the form does not show but must not lose.
  private var kept: HTML {
    let kept: [QueryField] = [.version, .asOf, .language]
    return HTML(
      joining: query.fields.filter { kept.contains($0.field) }.map { field, value in
        .element("input", ["type": "hidden", "name": field.rawValue, "value": value]) + "\n"
      })
  }

  private var startAfresh: String {
    SiteAddress(.compare(), TableQuery().with { $0.language = query.language }).text
  }

  /// Whether something is set that would be hidden otherwise.
  private var isDetailed: Bool {
    !query.countries.isEmpty || query.node != nil || query.order != .protocol
      || !query.facets.isEmpty
      || query.showsRanks || query.showsIntervals || query.showsValues
  }

  private var frameworkField: HTML {
    var field = ChoiceField(
      .framework, label: words[FilterWords.framework],
      options: frameworks.map { (value: $0.code.rawValue, text: $0.title) },
      chosen: framework.code.rawValue)
    field.isWide = true
    return field.html
  }

  private var cycleField: HTML {
    let chosen = query.cycles.map(\.rawValue).joined(separator: ",")
    var options = [(value: "", text: words[FilterWords.usualCycles(layout)])]
    if query.cycles.count > 1 { options.append((chosen, chosen.replacing(",", with: ", "))) }
    return ChoiceField(
      .cycle, label: words[FilterWords.cycle], options: options + cycleOptions, chosen: chosen
    ).html
  }

  private var sinceField: HTML {
    let options = [(value: "", text: words[FilterWords.previousCycle])] + cycleOptions
    return ChoiceField(
      .since, label: words[FilterWords.since], options: options,
      chosen: query.since?.rawValue ?? ""
    ).html
  }

  /// The cycles that have scores, newest first.
  private var cycleOptions: [(value: String, text: String)] {
    let last = scoreboard.latestCycle ?? 0
    return scoreboard.cycles.prefix(last + 1).reversed().map { cycle in
      (cycle.code.rawValue, cycle.title?[visit.language] ?? cycle.code.rawValue)
    }
  }

  private var partField: HTML {
    let groups = framework.nodes.dropFirst().filter { $0.node.indicator == nil }
    let options =
      [(value: "", text: words[FilterWords.wholeFramework])]
      + groups.map { placed in
        let indent = String(repeating: "\u{2003}", count: placed.depth - 1)
        return (
          placed.node.code.rawValue,
          "\(indent)\(placed.node.code) \(placed.node.title[visit.language])"
        )
      }
    return ChoiceField(
      .node, label: words[FilterWords.part], options: options, chosen: query.node?.rawValue ?? ""
    ).html
  }

  private var levelField: HTML {
    let deepest = framework.nodes.map(\.depth).max() ?? 0
    let options =
      [(value: "", text: words[FilterWords.allLevels])]
      + (0..<deepest).map { (value: "\($0)", text: words[FilterWords.levels($0)]) }
    return ChoiceField(
      .level, label: words[FilterWords.level], options: options,
      chosen: query.level.map(String.init) ?? ""
    ).html
  }

  private var layoutField: HTML {
    ChoiceField(
      .layout, label: words[FilterWords.layout],
      options: TableLayout.allCases.map { ($0.rawValue, words[FilterWords.layoutName($0)]) },
      chosen: layout.rawValue
    ).html
  }

  private var orderField: HTML {
    ChoiceField(
      .order, label: words[FilterWords.order],
      options: CountryOrder.allCases.map { ($0.rawValue, words[FilterWords.orderName($0)]) },
      chosen: query.order.rawValue
    ).html
  }
}
