import Tables

/// A table of a page that compares nothing: headings, and rows whose first cell names them.
struct PlainTable {
  /// What it shows, for those who do not see it.
  let caption: String
  /// How its region is called.
  let region: String
  let headings: [String]
  let rows: [Row]

  /// One row; without cells it is the heading of those after it.
  struct Row {
    let heading: HTML
    let cells: [HTML]
    /// How far it is indented.
    var depth = 0
    /// Whether it stands for several.
    var isGroup = false
  }

  var html: HTML {
    let head = headings.enumerated().map { place, heading -> HTML in
      .element("th", ["scope": "col", "class": place == 0 ? "stub" : nil], HTML(text: heading))
    }
    return """
      <div class="comparison">
      <div class="scroll snug" role="region" tabindex="0" aria-label="\(region)">
      <table><caption class="hidden">\(caption)</caption>
      <thead><tr>\(head)</tr></thead>
      \(HTML(joining: groups.map(body), separator: "\n"))
      </table></div></div>
      """
  }

  /// The rows, each heading with those after it.
  private var groups: [[Row]] {
    var groups: [[Row]] = [[]]
    for row in rows {
      if row.cells.isEmpty, groups.last?.isEmpty == false { groups.append([]) }
      groups[groups.count - 1].append(row)
    }
    return groups
  }

  private func body(_ rows: [Row]) -> HTML {
    "<tbody>\n\(HTML(joining: rows.map(row), separator: "\n"))\n</tbody>"
  }

  private func row(_ row: Row) -> HTML {
    let kind = "depth-\(min(row.depth, 6))" + (row.isGroup ? " group" : "")
    guard !row.cells.isEmpty else {
      return """
        <tr class="\(kind)"><th scope="rowgroup" colspan="\(headings.count)">\(row.heading)</th></tr>
        """
    }
    let cells = row.cells.map { cell -> HTML in "<td>\(cell)</td>" }
    return "<tr class=\"\(kind)\"><th scope=\"row\">\(row.heading)</th>\(cells)</tr>"
  }
}
