import Indicators
import Tables

extension TableView {
  /// The header: one line of headings, or two where groups have several columns.
  var head: HTML {
    let isDouble = table.hasSubheadings
    let depth = isDouble ? "2" : nil
    let stub = HTML.element(
      "th", ["scope": "col", "rowspan": depth, "class": "stub"], HTML(text: table.stubHeading))
    let groups = table.groups.map { heading($0, depth: depth) }
    let trend: HTML? =
      showsSeries
      ? .element("th", ["scope": "col", "rowspan": depth], HTML(text: words[.headSeries])) : nil
    var lines: HTML = "<tr>\(stub)\(groups)\(trend)</tr>"
    if isDouble { lines += "\n<tr class=\"second\">\(table.groups.map(subheadings))</tr>" }
    return "<thead>\n\(lines)\n</thead>"
  }

  /// Whether rows end with a small picture of their series.
  var showsSeries: Bool { table.rows.contains { $0.series.count > 1 } }

  /// The stretch of the scale that all pictures share, so that they can be compared.
  var seriesRange: ClosedRange<Double> {
    let values = table.rows.flatMap { $0.series.compactMap(\.value) }
    guard let least = values.min(), let most = values.max(), least < most else { return 0...100 }
    return least...most
  }

  private func heading(_ group: ColumnGroup, depth: String?) -> HTML {
    let isSpanning = group.columns.count > 1
    let hasOwn = group.columns.first?.heading.isEmpty == false
    let isMean = group.columns.first?.isRegionalMean == true
    return .element(
      "th",
      [
        "scope": isSpanning ? "colgroup" : "col",
        "colspan": isSpanning ? "\(group.columns.count)" : nil,
        "rowspan": isSpanning || hasOwn ? nil : depth, "class": isMean ? "mean" : nil,
      ], name(of: group) + references(group.notes))
  }

  /// The whole name, and the short one for narrow screens; a country leads to its profile.
  private func name(of group: ColumnGroup) -> HTML {
    let name: HTML =
      group.heading == group.shortHeading
      ? HTML(text: group.heading)
      : """
      <span class="long">\(group.heading)</span>\
      <abbr class="short" title="\(group.heading)">\(group.shortHeading)</abbr>
      """
    guard table.scope.layout == .countriesByIndicators,
      let country = group.columns.first?.country
    else { return name }
    return HTML.link(visit.link(to: .country(country)), name)
  }

  /// A group of one column without a heading of its own spans both lines.
  private func subheadings(_ group: ColumnGroup) -> HTML {
    guard group.columns.count > 1 || group.columns.first?.heading.isEmpty == false else {
      return HTML()
    }
    return HTML(
      joining: group.columns.map { .element("th", ["scope": "col"], HTML(text: $0.heading)) })
  }
}
