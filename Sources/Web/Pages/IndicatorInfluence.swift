import Indicators
import Tables
import Tracking

/// How far one step in the value of an indicator would move the scores above it.
///
/// Countries for which it would move the same share a line: mostly one line says it all.
struct IndicatorInfluence {
  let visit: Visit
  let scoreboard: Scoreboard
  /// The place of the indicator in ``Framework/nodes``.
  let place: Int

  /// What the countries have in common that share a line.
  private struct Line: Hashable {
    let facet: Facet?
    let step: Double
    let moves: [Move]
  }

  /// What the score of a node would change by, as shown; nil where the value would leave its scale.
  private struct Move: Hashable {
    let node: Code<Node>
    let up: String?
    let down: String?
  }

  private var words: SiteWording { visit.words }
  private var framework: Framework { scoreboard.framework }

  /// The table; nil for a group, and where no country has a value to step from.
  var html: HTML? {
    guard let cycle, let (lines, countries) = lines(of: cycle), let first = lines.first else {
      return nil
    }
    let heading = words[InfluenceWords.heading]
    let hint = InfluenceWords.hint(
      step: words.number(first.step), cycle: scoreboard.cycles[cycle].code.rawValue)
    let table = PlainTable(
      caption: heading, region: words[MethodWords.region(heading)],
      headings: [words[MethodWords.country]] + first.moves.map { title(of: $0.node) },
      rows: lines.map { row($0, countries[$0] ?? []) })
    return """
      <section><h2>\(heading)</h2>
      <p>\(words[hint])</p>
      \(table.html)</section>

      """
  }

  /// The last cycle of the address, else the last one with scores.
  private var cycle: Int? {
    let named = visit.query.cycles.last.flatMap { code in
      scoreboard.cycles.firstIndex { $0.code == code }
    }
    return named ?? scoreboard.latestCycle
  }

  /// The different lines in the order of their first country, and whom each stands for.
  private func lines(of cycle: Int) -> ([Line], [Line: [Country]])? {
    var lines: [Line] = []
    var countries: [Line: [Country]] = [:]
    for country in visit.tracker.countries.sorted(scoreboard.countries, by: .protocol) {
      guard let number = scoreboard.countries.firstIndex(where: { $0.code == country.code }) else {
        continue
      }
      for side in scoreboard.influence(node: place, country: number, cycle: cycle) {
        let line = line(of: side)
        if countries[line] == nil { lines.append(line) }
        countries[line, default: []].append(country)
      }
    }
    return lines.first?.moves.isEmpty == false ? (lines, countries) : nil
  }

  private func line(of side: SideInfluence) -> Line {
    let above = side.scores.filter { $0.node.code != framework.nodes[place].node.code }
    return Line(
      facet: side.facet, step: side.step,
      moves: above.map { Move(node: $0.node.code, up: shown($0.up), down: shown($0.down)) })
  }

  private func row(_ line: Line, _ countries: [Country]) -> PlainTable.Row {
    let isAll = countries.count == scoreboard.countries.count
    let names =
      isAll
      ? words[InfluenceWords.allCountries]
      : countries.map { $0.markedName(in: visit.language) }.joined(separator: ", ")
    let facet = line.facet.map { words.capitalized(words.tables[.facet($0)]) + ": " } ?? ""
    return PlainTable.Row(heading: HTML(text: facet + names), cells: line.moves.map(cell))
  }

  /// Both directions in one cell; words for those who do not see their order.
  private func cell(_ move: Move) -> HTML {
    """
    <span class="hidden">\(words[InfluenceWords.more]) </span>\(move.up ?? "–") \
    <span aria-hidden="true">/</span> \
    <span class="hidden">\(words[InfluenceWords.less]) </span>\(move.down ?? "–")
    """
  }

  private func title(of node: Code<Node>) -> String {
    let title = framework.node(node)?.title[visit.language] ?? node.rawValue
    return node == framework.root.code ? title : "\(node.rawValue) \(title)"
  }

  /// One decimal more than scores have: a single value moves little.
  private func shown(_ change: Double?) -> String? {
    change.map { words.tables.numbers.signedText($0, decimals: framework.decimals + 1) }
  }
}
