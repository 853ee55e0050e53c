extension TextTable {
  /// A block with its headings and all rows.
  func written(_ block: TextBlock, stub: Int) -> [String] {
    let width = stub + block.width
    let heavy = String(repeating: signs.heavyRule, count: width)
    var lines = [heavy] + headings(block, stub: stub)
    lines.append(String(repeating: signs.lightRule, count: width))
    for (place, row) in table.rows.enumerated() {
      if row.startsGroup, place > 0 { lines.append("") }
      lines += written(row, place, block, stub: stub)
    }
    return lines + [heavy]
  }

  private func headings(_ block: TextBlock, stub: Int) -> [String] {
    let height = block.parts.map(\.heading.count).max() ?? 0
    let hasSubheadings = block.parts.contains { $0.subheadings.contains { !$0.isEmpty } }
    var lines = (0..<height).map { line in
      let isLast = line == height - 1 && !hasSubheadings
      return (isLast ? signs.text(table.stubHeading) : "").padded(to: stub, .left)
        + block.parts.map { gap + heading($0, line: line - height + $0.heading.count) }.joined()
    }
    if hasSubheadings {
      lines.append(
        signs.text(table.stubHeading).padded(to: stub, .left)
          + block.parts.map { part in
            zip(part.columns, part.subheadings).map { gap + $0.heading($1) }.joined()
          }.joined())
    }
    return lines
  }

  /// The line of a heading that stands at the bottom when it is shorter than the others.
  private func heading(_ part: TextBlock.Part, line: Int) -> String {
    let text = part.heading.indices.contains(line) ? part.heading[line] : ""
    guard part.columns.count == 1, let column = part.columns.first else {
      return text.padded(to: part.width, .centre)
    }
    let isNarrow = part.heading.allSatisfy { DisplayWidth.of($0) <= column.numberWidth }
    return isNarrow ? column.heading(text) : text.padded(to: column.width, .right)
  }

  private func written(
    _ row: TableRow, _ place: Int, _ block: TextBlock, stub: Int
  ) -> [String] {
    let indent = row.depth * 2
    let room = max(8, stub - indent)
    let isShort = DisplayWidth.of(title(row)) <= stub
    let words = title(row).wrapped(to: isShort ? room : room - 2)
    let titles = words.enumerated().map { line, text in
      let blanks = String(repeating: " ", count: indent + (line == 0 ? 0 : 2))
      return (blanks + text).padded(to: stub, .left)
    }
    let cells = block.parts.flatMap(\.columns).map {
      gap + $0.written(place, colour: style.colour)
    }
    // The numbers stand beside the last line of a title, as in print.
    return titles.enumerated().map { line, title in
      let shown = row.isGroup ? style.colour.embolden(title) : title
      return line == titles.count - 1 ? shown + cells.joined() : shown
    }
  }

  private var gap: String { String(repeating: " ", count: TextGrid.gap) }
}
