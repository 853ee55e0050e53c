import Tracking
import Indicators
import Tables

/// A picture for each country of a table over time, all on one scale.
struct SmallMultiples {
  let table: ComparisonTable
  let visit: Visit
  let scoreboard: Scoreboard

  private typealias Line = (country: Code<Country>, name: String, points: [SeriesPoint])

  /// The pictures; nothing where no country has a figure.
  var html: HTML {
    let lines = self.lines
    let values = lines.flatMap { $0.points.compactMap(\.value) }.filter(\.isFinite)
    guard let least = values.min(), let greatest = values.max() else { return HTML() }
    let range = table.scope.measure == .scores ? 0...100 : widened(least, greatest)
    let panels = lines.map { line -> HTML in
      let others = lines.filter { $0.country != line.country }.map(\.points)
      return """
        <figure><figcaption>\(HTML.link(visit.link(to: .country(line.country)), HTML(text: line.name)))\
        </figcaption>\(panel(line, others: others, range: range).html)</figure>
        """
    }
    return "<div class=\"multiples\">\(HTML(joining: panels, separator: "\n"))</div>"
  }

  private func panel(
    _ line: Line, others: [[SeriesPoint]], range: ClosedRange<Double>
  ) -> SeriesPanel {
    let row = table.rows.first { $0.subject == .country(line.country) }
    let cells = zip(row?.cells ?? [], table.columns).filter { $1.facet == shownFacet }.map(\.0)
    let decimals = cells.compactMap { $0.number?.decimals }.max() ?? 0
    let numbers = visit.words.tables.numbers
    return SeriesPanel(
      title: visit.words[ChartWords.chart(nodeTitle, of: line.name)],
      summary: course(line.points, cells), series: line.points, others: others, range: range,
      colour: CountryColour.name(of: line.country, in: visit.tracker.countries),
      scale: (
        numbers.text(range.lowerBound, decimals: table.scope.measure == .scores ? 0 : decimals),
        numbers.text(range.upperBound, decimals: table.scope.measure == .scores ? 0 : decimals)
      ),
      lastText: cells.last { $0.number != nil }?.number?.text)
  }

  private var nodeTitle: String {
    scoreboard.framework.node(table.scope.root)?.title[visit.language] ?? table.title
  }

  /// What the picture shows, in words.
  private func course(_ points: [SeriesPoint], _ cells: [TableCell]) -> String {
    let known = zip(points, cells).filter { $1.number != nil }
    guard let first = known.first, let last = known.last, let from = first.1.number,
      let to = last.1.number
    else { return visit.words[ChartWords.noFigures] }
    let course = visit.words[
      ChartWords.course(
        first: first.0.label, from: from.text, last: last.0.label, to: to.text)]
    let broken = points.filter(\.followsBreak).map {
      visit.words[ChartWords.methodChanged($0.label)]
    }
    return ([course] + broken).joined(separator: " ")
  }

  /// The facet that is drawn: the whole, or the first where there is no whole.
  private var shownFacet: Facet? {
    table.columns.contains { $0.facet == nil } ? nil : table.columns.first?.facet
  }

  private var lines: [Line] {
    table.rows.compactMap { row -> Line? in
      guard case .country(let country) = row.subject else { return nil }
      let points = zip(row.cells, table.columns).filter { $1.facet == shownFacet }
        .map { cell, column in point(cell, column.cycle) }
      return (country, row.title, points)
    }
  }

  private func point(_ cell: TableCell, _ code: Code<Cycle>) -> SeriesPoint {
    let cycle = scoreboard.cycles.first { $0.code == code }
    return SeriesPoint(
      cycle: code, label: cycle?.title?[visit.language] ?? code.rawValue,
      value: cell.number?.value, followsBreak: cycle?.breaksSeries ?? false)
  }

  /// A little room above and below, so that no line runs on the frame.
  private func widened(_ least: Double, _ greatest: Double) -> ClosedRange<Double> {
    let room = max((greatest - least) * 0.08, abs(greatest) * 1e-6, .leastNormalMagnitude)
    return (least - room)...(greatest + room)
  }
}
