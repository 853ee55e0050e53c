/// The columns of a table in a terminal at one level of detail.
struct TextGrid {
  let table: ComparisonTable
  let detail: TextDetail
  let signs: TextSigns
  /// The headings of the groups, wrapped.
  let headings: [[String]]
  /// The columns of each group.
  let groups: [[TextColumn]]
  /// Blanks between two columns.
  static let gap = 2

  init(_ table: ComparisonTable, detail: TextDetail, signs: TextSigns) {
    self.table = table
    self.detail = detail
    self.signs = signs
    var headings: [[String]] = []
    var groups: [[TextColumn]] = []
    var first = 0
    for group in table.groups {
      var columns: [TextColumn] = group.columns.indices.map { place in
        TextGrid.column(first + place, of: table, signs: signs, detail: detail)
      }
      first += group.columns.count
      for place in columns.indices {
        let subheading = DisplayWidth.of(signs.text(group.columns[place].heading))
        columns[place].width = max(columns[place].width, subheading)
      }
      let heading =
        signs.text(detail.showsNames ? group.heading : group.shortHeading)
        + signs.note(group.notes)
      TextGrid.widen(&columns, to: heading.longestWordWidth)
      headings.append(heading.wrapped(to: TextGrid.width(of: columns)))
      groups.append(columns)
    }
    self.headings = headings
    self.groups = groups
  }

  /// The width of columns side by side.
  static func width(of columns: [TextColumn]) -> Int {
    columns.reduce(0) { $0 + $1.width } + gap * max(0, columns.count - 1)
  }

  /// The width of all columns, each with the gap before it.
  var width: Int { groups.joined().reduce(0) { $0 + $1.width + TextGrid.gap } }

  private static func column(
    _ place: Int, of table: ComparisonTable, signs: TextSigns, detail: TextDetail
  ) -> TextColumn {
    TextColumn(
      table.rows.map { row in
        guard row.cells.indices.contains(place) else { return nil }
        let cell = row.cells[place]
        return TextCell(cell, band: table.band(of: cell), signs: signs, detail: detail)
      })
  }

  private static func widen(_ columns: inout [TextColumn], to width: Int) {
    let missing = width - TextGrid.width(of: columns)
    guard missing > 0, !columns.isEmpty else { return }
    columns[0].width += missing
  }
}
