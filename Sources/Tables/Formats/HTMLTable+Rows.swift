import Indicators
import Scoring

extension HTMLTable {
  /// A row with its heading, its cells and, where wanted, the picture of its series.
  func row(_ row: TableRow) -> HTML {
    let kinds = ["depth-\(row.depth)", row.isGroup ? "group" : nil, subjectClass(row)]
    let title: HTML = "\(code(row))\(row.title)"
    let name = (page?.linked(title, to: row.subject) ?? title) + references(row.notes)
    let isHeading = row.cells.isEmpty
    let width = table.columns.count + (showsSeries ? 2 : 1)
    let heading = HTML.element(
      "th",
      [
        "scope": isHeading ? "rowgroup" : "row", "colspan": isHeading ? "\(width)" : nil,
        "style": look.stub(row.depth),
      ], row.isGroup && page == nil ? "<b>\(name)</b>" : name)
    let cells = zip(row.cells, table.columns).map { self.cell($0, isMean: $1.isRegionalMean) }
    return .element(
      "tr", ["class": kinds.compactMap { $0 }.joined(separator: " ")],
      "\(heading)\(cells)\(isHeading ? nil : series(row))")
  }

  private func code(_ row: TableRow) -> HTML? {
    row.code.map { "<span class=\"code\">\($0)</span> " }
  }

  private func subjectClass(_ row: TableRow) -> String? {
    switch row.subject {
    case .node, .country: nil
    case .regionalMean: "mean"
    }
  }

  private func series(_ row: TableRow) -> HTML? {
    guard showsSeries else { return nil }
    guard row.series.contains(where: { $0.value != nil }) else { return "<td></td>" }
    let points = Array(row.series.dropFirst(seriesStart))
    let picture = Sparkline(points, title: wording.series(row), range: seriesRange)
    return .element("td", ["class": "trend"], picture.html)
  }

  private func cell(_ cell: TableCell, isMean: Bool) -> HTML {
    let band = table.band(of: cell)
    let classes = [
      cell.band.map { "band-\($0)" }, isMean ? "mean" : nil,
      cell.missing.map { "missing \($0.identifier)" },
    ]
    let kinds = classes.compactMap { $0 }.joined(separator: " ")
    return .element(
      "td",
      ["class": kinds.isEmpty ? nil : kinds, "title": band?.name, "style": cellStyle(cell)],
      content(cell))
  }

  /// The number and what is to be said of it: beside it, or on a page under it.
  private func content(_ cell: TableCell) -> HTML {
    let marks = [change(cell), interval(cell), rank(cell)].compactMap { $0 }
    let extras = marks + cell.cautions.map(caution)
    let references = references(cell.notes)
    guard page != nil else {
      return HTML(joining: [number(cell)] + extras, separator: " ") + references
    }
    let below: HTML? =
      extras.isEmpty ? nil : "<small>\(HTML(joining: extras, separator: " "))</small>"
    return "\(number(cell))\(references)\(below)"
  }

  private func cellStyle(_ cell: TableCell) -> String? {
    guard let band = cell.band, bandStyles.indices.contains(band) else { return look.cell }
    return bandStyles[band]
  }

  private func number(_ cell: TableCell) -> HTML {
    switch cell.content {
    case .missing(let kind): return HTML(text: wording[.missing(kind)])
    case .number(let number):
      let band = table.band(of: cell).flatMap { hidden(", \($0.name)") }
      return "<span class=\"number\">\(number.text)</span>\(band)"
    }
  }

  private func change(_ cell: TableCell) -> HTML? {
    guard let change = cell.change else { return nil }
    let words = "\(change.word), \(wording[.changeSince(change.since.rawValue)])"
    let difference: HTML = change.text.isEmpty ? HTML() : " \(change.text)"
    return .element(
      "span",
      [
        "class": "change \(change.kind.rawValue)", "title": words, "style": look.change,
      ], sign(change.mark, change.word) + difference)
  }

  private func interval(_ cell: TableCell) -> HTML? {
    cell.visibleInterval.map { interval in
      .element(
        "span",
        [
          "class": "interval", "title": wording[.interval(interval.text)], "style": look.small,
        ], "(\(interval.text))")
    }
  }

  private func rank(_ cell: TableCell) -> HTML? {
    cell.rank.map { rank in
      .element(
        "span", ["class": "rank", "title": wording[.rank(rank)], "style": look.small],
        sign("#\(rank.text)", wording[.rank(rank)]))
    }
  }

  private func caution(_ caution: Caution) -> HTML {
    let words = wording[.caution(caution)]
    return .element(
      "span", ["class": "caution", "title": words, "style": look.small],
      sign(caution.sign, words))
  }

  /// A sign to see; on a page with words to hear in its place.
  private func sign(_ sign: String, _ words: String) -> HTML {
    page == nil ? HTML(text: sign) : "<span aria-hidden=\"true\">\(sign)</span>\(hidden(words))"
  }

  /// Words for screen readers; not where they would be pasted along.
  private func hidden(_ text: String) -> HTML? {
    page == nil ? nil : "<span class=\"hidden\">\(text)</span>"
  }
}

extension ComparisonTable {
  /// The first cycle of which any row has a score; pictures of series begin there.
  var seriesStart: Int {
    rows.compactMap { $0.series.firstIndex { $0.value != nil } }.min() ?? 0
  }

  /// The stretch of the scale that all pictures of series share, so that they can be compared.
  var seriesRange: ClosedRange<Double> {
    let values = rows.flatMap { $0.series.compactMap(\.value) }
    guard let least = values.min(), let most = values.max(), least < most else { return 0...100 }
    return least...most
  }
}

extension Wording {
  /// What the picture of the series of `row` shows, in words.
  public func series(_ row: TableRow) -> String {
    let start = row.series.lastIndex(where: \.followsBreak) ?? 0
    let known = row.series[start...].filter { $0.value != nil }
    let ends = (known.count > 1 ? [known.first, known.last] : [known.first]).compactMap { $0 }.map {
      point in
      "\(point.label) \(numbers.text(point.value ?? 0, decimals: 1))"
    }
    return self[.series(row.title, ends.joined(separator: " – "))]
  }
}
