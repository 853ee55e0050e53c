import Indicators
import Tables

extension TableView {
  /// A row with its heading, its cells and the picture of its series.
  func row(_ row: TableRow) -> HTML {
    let isHeading = row.cells.isEmpty
    let width = table.columns.count + (showsSeries ? 2 : 1)
    let kinds = ["d\(min(row.depth, 6))", row.isGroup ? "group" : nil, isMean(row) ? "mean" : nil]
    let heading = HTML.element(
      "th",
      [
        "scope": isHeading ? "rowgroup" : "row", "colspan": isHeading ? "\(width)" : nil,
      ], FigureParts.name(of: row, visit) + references(row.notes))
    let cells = zip(row.cells, table.columns).map { self.cell($0, isMean: $1.isRegionalMean) }
    return .element(
      "tr", ["class": kinds.compactMap { $0 }.joined(separator: " ")],
      "\(heading)\(cells)\(isHeading ? nil : series(row))")
  }

  private func isMean(_ row: TableRow) -> Bool {
    switch row.subject {
    case .regionalMean: true
    case .node, .country: false
    }
  }

  private func series(_ row: TableRow) -> HTML? {
    guard showsSeries else { return nil }
    guard row.series.contains(where: { $0.value != nil }) else { return "<td></td>" }
    let picture = Sparkline(row.series, title: words.series(row), range: seriesRange)
    return .element("td", ["class": "trend"], picture.html)
  }

  private func cell(_ cell: TableCell, isMean: Bool) -> HTML {
    let band = table.band(of: cell)
    let kinds = [
      band == nil ? nil : cell.band.map { "band-\($0)" }, isMean ? "mean" : nil,
      cell.missing == nil ? nil : "missing",
    ].compactMap { $0 }
    let marks = [change(cell), interval(cell), rank(cell)].compactMap { $0 }
    let extras = marks + cell.cautions.map { self.caution($0) }
    let below: HTML? =
      extras.isEmpty ? nil : "<small>\(HTML(joining: extras, separator: " "))</small>"
    return .element(
      "td",
      ["class": kinds.isEmpty ? nil : kinds.joined(separator: " "), "title": band?.name],
      "\(number(cell))\(references(cell.notes))\(below)")
  }

  private func number(_ cell: TableCell) -> HTML {
    switch cell.content {
    case .missing(let kind): return HTML(text: words[.missing(kind)])
    case .number(let number):
      let band: HTML? = table.band(of: cell).map { "<span class=\"hidden\"> \($0.name)</span>" }
      return "<b>\(number.text)</b>\(band)"
    }
  }

  private func change(_ cell: TableCell) -> HTML? {
    cell.change == nil ? nil : FigureParts.change(cell, visit.words)
  }

  private func interval(_ cell: TableCell) -> HTML? {
    cell.interval.map { interval in
      "<span title=\"\(words[.interval(interval.text)])\">(\(interval.text))</span>"
    }
  }

  private func rank(_ cell: TableCell) -> HTML? {
    cell.rank.map { rank in
      """
      <span><span aria-hidden="true">#\(rank.text)</span>\
      <span class="hidden">\(words[.rank(rank)])</span></span>
      """
    }
  }

  private func caution(_ caution: Caution) -> HTML {
    """
    <span title="\(words[.caution(caution)])"><span aria-hidden="true">\(caution.sign)</span>\
    <span class="hidden">\(words[.caution(caution)])</span></span>
    """
  }
}
