import Indicators
import Scoring

extension HTMLTable {
  /// A row with its heading, its cells and, where wanted, the picture of its series.
  func row(_ row: TableRow) -> HTML {
    let kinds = ["depth-\(row.depth)", row.isGroup ? "group" : nil, subjectClass(row)]
    let name: HTML = "\(code(row))\(row.title)\(references(row.notes))"
    let isHeading = row.cells.isEmpty
    let width = table.columns.count + (showsSeries ? 2 : 1)
    let heading = HTML.element(
      "th",
      [
        "scope": isHeading ? "rowgroup" : "row", "colspan": isHeading ? "\(width)" : nil,
        "style": look.stub(row.depth),
      ], row.isGroup && !look.hasClasses ? "<b>\(name)</b>" : name)
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
    let picture = Sparkline(row.series, title: wording.series(row), range: row.range).html
    return .element("td", ["class": "trend", "style": look.cell], picture)
  }

  private func cell(_ cell: TableCell, isMean: Bool) -> HTML {
    let band = table.band(of: cell)
    let classes = [
      cell.band.map { "band-\($0)" }, isMean ? "mean" : nil,
      cell.missing.map { "missing \($0.identifier)" },
    ]
    let kinds = classes.compactMap { $0 }.joined(separator: " ")
    let parts = [number(cell), change(cell), interval(cell), rank(cell)].compactMap { $0 }
    let content = HTML(joining: parts + cell.cautions.map(caution), separator: " ")
    return .element(
      "td",
      ["class": kinds.isEmpty ? nil : kinds, "title": band?.name, "style": cellStyle(cell)],
      content + references(cell.notes))
  }

  private func cellStyle(_ cell: TableCell) -> String? {
    guard let band = cell.band, bandStyles.indices.contains(band) else { return look.cell }
    return bandStyles[band]
  }

  private func number(_ cell: TableCell) -> HTML {
    switch cell.content {
    case .missing(let kind): return HTML(text: wording[.missing(kind)])
    case .number(let number):
      let band = table.band(of: cell).flatMap { look.hidden(", \($0.name)") }
      return "<span class=\"number\">\(number.text)</span>\(band)"
    }
  }

  private func change(_ cell: TableCell) -> HTML? {
    guard let change = cell.change else { return nil }
    let words = "\(change.word), \(wording[.changeSince(change.since.rawValue)])"
    let sign: HTML =
      look.hasClasses
      ? "<span aria-hidden=\"true\">\(change.mark)</span>\(look.hidden(change.word))"
      : HTML(text: change.mark)
    let difference: HTML = change.text.isEmpty ? HTML() : " \(change.text)"
    return .element(
      "span",
      [
        "class": "change \(change.kind.rawValue)", "title": words, "style": look.change,
      ], sign + difference)
  }

  private func interval(_ cell: TableCell) -> HTML? {
    cell.interval.map { interval in
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
        "#\(rank.text)")
    }
  }

  private func caution(_ caution: Caution) -> HTML {
    let words = wording[.caution(caution)]
    let sign: HTML =
      look.hasClasses
      ? "<span aria-hidden=\"true\">\(caution.sign)</span>\(look.hidden(words))"
      : HTML(text: caution.sign)
    return .element(
      "span", ["class": "caution", "title": words, "style": look.small], sign)
  }
}

extension TableRow {
  /// The stretch of the scale that a picture of its series shows: at least 20 points.
  fileprivate var range: ClosedRange<Double> {
    let values = series.compactMap(\.value)
    guard let least = values.min(), let most = values.max() else { return 0...100 }
    let margin = max(0, 20 - (most - least)) / 2
    return (least - margin)...(most + margin)
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
