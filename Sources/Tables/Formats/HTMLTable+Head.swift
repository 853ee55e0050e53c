extension HTMLTable {
  /// The header: one line of headings, or two where groups have several columns.
  var head: HTML {
    let depth = table.hasSubheadings ? "2" : nil
    let stub = HTML.element(
      "th", ["scope": "col", "rowspan": depth, "class": "stub", "style": look.stub(0)],
      HTML(text: table.stubHeading))
    let groups = table.groups.map { heading($0, depth: depth) }
    let trend: HTML? =
      showsSeries
      ? .element(
        "th", ["scope": "col", "rowspan": depth, "style": look.heading],
        HTML(text: wording[.heading(.series)])) : nil
    var lines: HTML = "<tr>\(stub)\(groups)\(trend)</tr>\n"
    if table.hasSubheadings { lines += "<tr>\(table.groups.map(subheadings))</tr>\n" }
    return "<thead>\n\(lines)</thead>"
  }

  private func heading(_ group: ColumnGroup, depth: String?) -> HTML {
    let isSpanning = group.columns.count > 1
    let content: HTML = "\(name(of: group))\(references(group.notes))"
    return .element(
      "th",
      [
        "scope": isSpanning ? "colgroup" : "col",
        "colspan": isSpanning ? "\(group.columns.count)" : nil,
        "rowspan": isSpanning || group.columns.first?.heading.isEmpty == false ? nil : depth,
        "class": group.columns.first?.isRegionalMean == true ? "mean" : nil,
        "style": look.heading,
      ], content)
  }

  /// The heading; on a page also a short one for narrow screens, and a country leads to its page.
  private func name(of group: ColumnGroup) -> HTML {
    let long = HTML(text: group.heading)
    guard let page else { return long }
    let name: HTML =
      group.heading == group.shortHeading
      ? long
      : """
      <span class="long">\(long)</span>\
      <abbr class="short" title="\(group.heading)">\(group.shortHeading)</abbr>
      """
    guard table.scope.layout == .countriesByIndicators,
      let country = group.columns.first?.country
    else { return name }
    return page.linked(name, to: .country(country))
  }

  /// A group of one column without a heading of its own spans both lines.
  private func subheadings(_ group: ColumnGroup) -> HTML {
    guard group.columns.count > 1 || group.columns.first?.heading.isEmpty == false else {
      return HTML()
    }
    return HTML(
      joining: group.columns.map { column in
        .element("th", ["scope": "col", "style": look.heading], HTML(text: column.heading))
      })
  }
}
