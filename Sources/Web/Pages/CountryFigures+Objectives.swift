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
      words.tables[.headIndicator], words[CountryWords.score],
      since.map { words[CountryWords.change(since: $0)] },
      start.map { words[CountryWords.baseline($0)] }, words[CountryWords.rankHead],
      hasMean ? words.tables[.headMean] : nil,
    ]
    let header = heads.compactMap { $0 }.map {
      HTML.element("th", ["scope": "col"], HTML(text: $0))
    }
    let title = words[CountryWords.byObjective(cycle: cycle)]
    return """
      <section><h2>\(title)</h2>
      <div class="comparison"><div class="scroll fits" role="region" tabindex="0" \
      aria-label="\(words[DownloadWords.region(title)])"><table class="objectives">
      <caption class="hidden">\(title)</caption>
      <thead><tr>\(header)</tr></thead>
      <tbody>
      \(HTML(joining: tops.map { line($0, since != nil, start != nil) }, separator: "\n"))
      </tbody></table></div></div></section>
      """
  }

  private var hasMean: Bool { table.columns.contains(where: \.isRegionalMean) }

  private func line(_ figure: Figure, _ hasChange: Bool, _ hasBaseline: Bool) -> HTML {
    let (row, cell) = figure
    let words = visit.words
    let missing = cell.missing.map { words.tables[.missing($0)] }
    let mean = zip(row.cells, table.columns).first { $1.isRegionalMean }?.0.number?.text
    let change: HTML? = hasChange ? "<td>\(FigureParts.change(cell, words))</td>" : nil
    let long: HTML? = hasBaseline ? "<td>\(longChange(row))</td>" : nil
    let average: HTML? = hasMean ? "<td class=\"mean\">\(mean ?? "–")</td>" : nil
    return """
      <tr class="d\(row.depth)\(row.isGroup ? " group" : "")">\
      <th scope="row">\(FigureParts.name(of: row, visit))</th>\
      <td class="\(FigureParts.bandClass(cell).dropFirst())"><b>\(cell.number?.text ?? missing ?? "")</b>\
      <span class="hidden"> \(table.band(of: cell)?.name ?? "")</span></td>\
      \(change)\(long)<td>\(cell.rank.map { "\($0)" } ?? "–")</td>\(average)</tr>
      """
  }

  private func longChange(_ row: TableRow) -> HTML {
    let twin = baseline?.rows.first { $0.subject == row.subject }
    guard let cell = twin?.cells.first else { return HTML() }
    return FigureParts.change(cell, visit.words)
  }
}
