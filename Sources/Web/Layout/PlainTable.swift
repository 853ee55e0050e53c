import Tables

/// A table of a page that compares nothing: headings, and rows whose first cell names them.
struct PlainTable {
  /// What it shows, for those who do not see it.
  let caption: String
  /// How its region is called.
  let region: String
  let headings: [String]
  let rows: [Row]

  /// One row.
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
      <tbody>
      \(HTML(joining: rows.map(row), separator: "\n"))
      </tbody></table></div></div>
      """
  }

  private func row(_ row: Row) -> HTML {
    let kind = "depth-\(min(row.depth, 6))" + (row.isGroup ? " group" : "")
    let cells = row.cells.map { cell -> HTML in "<td>\(cell)</td>" }
    return "<tr class=\"\(kind)\"><th scope=\"row\">\(row.heading)</th>\(cells)</tr>"
  }
}
