import Indicators
import Tables

extension CountryFigures {
  /// The top of the tree as a table: score, change since the cycle before and the baseline, rank,
  /// mean of the region.
  var objectives: HTML {
    let words = visit.words
    let tops = figures.filter { $0.row.depth <= 1 }
    guard tops.count > 1 else { return HTML() }
    let since = tops.compactMap { $0.cell.change?.since.rawValue }.first
    let start = baseline?.scope.since?.rawValue
    let heads: [String?] = [
      words.tables[.heading(.indicator)], words[CountryWords.score],
      since.map { words[CountryWords.change(since: $0)] },
      start.map { words[CountryWords.baseline($0)] }, words[CountryWords.rankHead],
      words.tables[.heading(.mean)],
    ]
    let header = heads.compactMap { $0 }.enumerated().map { place, head in
      HTML.element("th", ["scope": "col", "class": place == 0 ? "stub" : nil], HTML(text: head))
    }
    let title = words[CountryWords.byObjective(cycle: cycle)]
    return """
      <section><h2>\(title)</h2>
      <div class="comparison"><div class="scroll fits snug" role="region" tabindex="0" \
      aria-label="\(words[DownloadWords.region(title)])"><table class="objectives">
      <caption class="hidden">\(title)</caption>
      <thead><tr>\(header)</tr></thead>
      <tbody>
      \(HTML(joining: tops.map { line($0, since != nil, start != nil) }, separator: "\n"))
      </tbody></table></div></div></section>
      """
  }

  /// Why a rank above is shown as a range, or with an equal sign.
  var rankNotes: HTML {
    let ranks = figures.filter { $0.row.depth <= 1 }.compactMap(\.cell.rank)
    let tied = ranks.first { $0.kind == .tied }.map { rank -> HTML in
      """
      <p class="closing">\(visit.words[CountryWords.tiedRank(rank.text)]) \
      <a href="\(address: visit.link(to: .method))">\(visit.words[MethodWords.ranks])</a></p>

      """
    }
    let shared = ranks.first { $0.kind == .shared }.map { rank -> HTML in
      "<p class=\"closing\">\(visit.words[CountryWords.sharedRank(rank.text)])</p>\n"
    }
    return "\(tied)\(shared)"
  }

  private func line(_ figure: Figure, _ hasChange: Bool, _ hasBaseline: Bool) -> HTML {
    let (row, cell) = figure
    let words = visit.words
    let missing = cell.missing.map { words.tables[.missing($0)] }
    let change: HTML? = hasChange ? "<td>\(FigureParts.change(cell, words))</td>" : nil
    let long: HTML? = hasBaseline ? "<td>\(longChange(row))</td>" : nil
    return """
      <tr class="depth-\(row.depth)\(row.isGroup ? " group" : "")">\
      <th scope="row">\(FigureParts.name(of: row, visit))</th>\
      <td class="\(FigureParts.bandClass(cell).dropFirst())"><b>\(cell.number?.text ?? missing ?? "")</b>\
      <span class="hidden"> \(table.band(of: cell)?.name ?? "")</span></td>\
      \(change)\(long)<td>\(cell.rank?.text ?? "–")</td><td class="mean">\(mean(of: cell))</td></tr>
      """
  }

  /// The mean of all countries, in the decimals of the framework.
  private func mean(of cell: TableCell) -> String {
    let framework = scoreboard.framework
    guard let node = framework.position(of: cell.place.node),
      let cycle = scoreboard.cycles.firstIndex(where: { $0.code == cell.place.cycle }),
      let mean = scoreboard.regionalMean(node: node, cycle: cycle).value
    else { return "–" }
    return visit.words.tables.numbers.text(mean, decimals: framework.decimals)
  }

  private func longChange(_ row: TableRow) -> HTML {
    let twin = baseline?.rows.first { $0.subject == row.subject }
    guard let cell = twin?.cells.first else { return HTML() }
    return FigureParts.change(cell, visit.words)
  }
}
