import Indicators
import Scoring
import Tables
import Tracking

/// How sure ranks are and what scores depend on, as pictures with tables beside them.
struct MethodFigures {
  let analysis: Analysis
  let scoreboard: Scoreboard
  let visit: Visit

  private var words: SiteWording { visit.words }

  /// The countries with the ranges of their ranks.
  var ranks: HTML {
    let name = words[MethodWords.ranks]
    let headings: [MethodWords] = [.country, .score, .interval, .rank, .rankRange, .tied]
    let table = PlainTable(
      caption: "\(name), \(analysis.cycle)", region: words[MethodWords.region(name)],
      headings: headings.map { words[$0] }, rows: analysis.standings.map(row))
    return """
      <section><h2>\(name), \(analysis.cycle)</h2>
      <p>\(draws)\(words[MethodWords.ranksHint])</p>
      \(doubt)\
      \(rankChart.html)\(table.html)\(key)</section>
      """
  }

  /// What was varied, where anything was; a page must not claim draws that change nothing.
  private var draws: HTML? {
    let sources = scoreboard.variedSources
    guard analysis.isVaried, !sources.isEmpty else { return nil }
    return "\(words[MethodWords.draws(analysis.replicates, of: sources)]) "
  }

  /// A range of one rank where nothing was varied must not be taken for certainty.
  private var doubt: HTML? {
    analysis.isVaried ? nil : "<p class=\"banner\">\(words[MethodWords.unvaried])</p>\n"
  }

  /// What the signs beside scores mean.
  private var key: HTML? {
    CautionView.key(analysis.standings.flatMap(\.cautions), words)
  }

  private var rankChart: BarChart {
    let count = max(analysis.standings.count, 2)
    return BarChart(
      title: words[MethodWords.rankRange],
      summary: analysis.standings.map { standing in
        words[
          MethodWords.rankSummary(
            name(standing.country), best: standing.bestRank ?? standing.rank,
            worst: standing.worstRank ?? standing.rank)]
      }.joined(separator: " "),
      bars: analysis.standings.map { standing in
        BarChart.Bar(
          name: name(standing.country),
          extent: Double(
            standing.bestRank ?? standing.rank)...Double(standing.worstRank ?? standing.rank),
          dot: Double(standing.rank))
      },
      range: 1...Double(count),
      ticks: stride(from: 1, through: count, by: max(1, count / 10)).map { (Double($0), "\($0)") })
  }

  private func row(_ standing: CountryStanding) -> PlainTable.Row {
    let ranks = [standing.bestRank, standing.worstRank].compactMap { $0 }.map { "\($0)" }
    let interval = [standing.lower, standing.upper].compactMap { $0 }.map(score)
    let number: HTML = "\(score(standing.score))\(CautionView.html(standing.cautions, words))"
    let cells = [
      range(interval), "\(standing.rank)", range(ranks),
      standing.tiedWith.map(name).joined(separator: ", "),
    ]
    return PlainTable.Row(
      heading: HTML.link(
        visit.link(to: .country(Code(standing.country))), HTML(text: name(standing.country))),
      cells: [number] + cells.map { HTML(text: $0) })
  }

  /// What the overall score depends on, the most important choice first.
  var sensitivity: HTML {
    let heading = words[MethodWords.sensitivity]
    guard !analysis.sensitivity.isEmpty else {
      return "<section><h2>\(heading)</h2><p>\(words[MethodWords.nothingVaries])</p></section>"
    }
    let headings: [MethodWords] = [.source, .alone, .total]
    let table = PlainTable(
      caption: heading, region: words[MethodWords.region(heading)],
      headings: headings.map { words[$0] },
      rows: analysis.sensitivity.map { source in
        PlainTable.Row(
          heading: HTML(text: name(of: source)),
          cells: [HTML(text: share(source.firstOrder)), HTML(text: share(source.total))])
      })
    return """
      <section><h2>\(heading)</h2>
      <p>\(words[MethodWords.sensitivityHint])</p>
      \(tornado.html)\(table.html)</section>
      """
  }

  private var tornado: BarChart {
    let largest = max(analysis.sensitivity.map(\.total).max() ?? 1, 1)
    return BarChart(
      title: words[MethodWords.sensitivity],
      summary: analysis.sensitivity.map { "\(name(of: $0)): \(share($0.total))." }
        .joined(separator: " "),
      bars: analysis.sensitivity.map { source in
        // An estimate near zero may lie below it.
        let total = max(source.total, 0)
        return BarChart.Bar(
          name: name(of: source), extent: 0...total,
          core: 0...min(max(source.firstOrder, 0), total))
      },
      range: 0...largest, ticks: [0, 0.25, 0.5, 0.75, 1].map { ($0, share($0)) },
      key: [(.core, words[MethodWords.alone]), (.extent, words[MethodWords.total])])
  }

  private func name(of source: SourceSensitivity) -> String {
    guard let source = UncertaintySource(rawValue: source.source) else { return source.source }
    return words[SourceOfUncertaintyWords(source: source)]
  }

  private func name(_ code: String) -> String {
    scoreboard.countries.first { $0.code.rawValue == code }?.markedName(in: visit.language) ?? code
  }

  private func range(_ ends: [String]) -> String {
    guard let first = ends.first, let last = ends.last else { return "" }
    return first == last ? first : words[MethodWords.range(first, last)]
  }

  private func score(_ value: Double) -> String {
    words.tables.numbers.text(value, decimals: scoreboard.framework.decimals)
  }

  private func share(_ value: Double) -> String {
    words.tables.numbers.text(value, decimals: 2)
  }
}
