/// The groups of columns that stand side by side; a narrow terminal gets several blocks.
struct TextBlock {
  /// A group, or a part of one that is too wide as a whole.
  struct Part {
    let heading: [String]
    let subheadings: [String]
    let columns: [TextColumn]

    var width: Int { TextGrid.width(of: columns) }
  }

  var parts: [Part] = []

  /// The width of its columns, each part with the gap before it.
  var width: Int { parts.reduce(0) { $0 + $1.width + TextGrid.gap } }

  /// The parts of `grid` in blocks of at most `room` columns.
  static func list(_ grid: TextGrid, room: Int) -> [TextBlock] {
    var blocks = [TextBlock()]
    for part in parts(of: grid, room: room) {
      let isFull = blocks[blocks.count - 1].width + part.width + TextGrid.gap > room
      if isFull, !blocks[blocks.count - 1].parts.isEmpty { blocks.append(TextBlock()) }
      blocks[blocks.count - 1].parts.append(part)
    }
    return blocks
  }

  private static func parts(of grid: TextGrid, room: Int) -> [Part] {
    var parts: [Part] = []
    for (place, columns) in grid.groups.enumerated() {
      let group = grid.table.groups[place]
      let subheadings = group.columns.map { grid.signs.text($0.heading) }
      let whole = Part(heading: grid.headings[place], subheadings: subheadings, columns: columns)
      guard whole.width + TextGrid.gap > room, columns.count > 1 else {
        parts.append(whole)
        continue
      }
      let short = grid.signs.text(group.shortHeading)
      for (column, subheading) in zip(columns, subheadings) {
        var column = column
        column.width = max(column.width, DisplayWidth.of(short))
        parts.append(Part(heading: [short], subheadings: [subheading], columns: [column]))
      }
    }
    return parts
  }
}
