import Indicators

/// A table for a terminal: rules above and below, numbers in line, no wider than asked.
struct TextTable {
  let table: ComparisonTable
  let style: TableStyle
  let signs: TextSigns
  let wording: Wording

  init(table: ComparisonTable, style: TableStyle) {
    self.table = table
    self.style = style
    wording = Wording(table.language)
    signs = TextSigns(isPlain: style.isPlain, wording: wording)
  }

  private static let narrowest = 40
  private static let stubComfort = 34

  var text: String {
    let limit = style.width.map { max($0, TextTable.narrowest) }
    let (grid, stub) = layout(limit: limit)
    let blocks = TextBlock.list(grid, room: limit.map { $0 - stub } ?? .max)
    let widest = stub + (blocks.map(\.width).max() ?? 0)
    let page = limit ?? max(widest, 100)
    var lines = signs.text(table.title).wrapped(to: page).map { style.colour.embolden($0) }
    lines += signs.text(table.caption.joined(separator: " ")).wrapped(to: page)
    for block in blocks {
      lines.append("")
      lines += written(block, stub: stub)
    }
    lines.append("")
    lines += closing(width: page, detail: grid.detail)
    return lines.map(\.withoutTrailingBlanks).joined(separator: "\n") + "\n"
  }

  /// The richest grid that fits, and the width of the row headings beside it.
  private func layout(limit: Int?) -> (TextGrid, Int) {
    let natural =
      (table.rows.map { DisplayWidth.of(title($0)) } + [
        DisplayWidth.of(table.stubHeading)
      ]).max() ?? 0
    for detail in TextDetail.all {
      let grid = TextGrid(table, detail: detail, signs: signs)
      guard let limit else { return (grid, natural) }
      if grid.width + min(natural, TextTable.stubComfort) <= limit {
        return (grid, min(natural, limit - grid.width))
      }
    }
    let grid = TextGrid(table, detail: .least, signs: signs)
    return (grid, foldedStub(of: grid, natural: natural, limit: limit ?? natural))
  }

  /// The widest row headings that cost no further block, so that the blocks come out even.
  private func foldedStub(of grid: TextGrid, natural: Int, limit: Int) -> Int {
    let least = min(natural, max(16, limit / 3))
    let count = TextBlock.list(grid, room: limit - least).count
    return (least...natural).last { TextBlock.list(grid, room: limit - $0).count <= count } ?? least
  }

  /// The heading of a row: indented, with its code and the numbers of its notes.
  func title(_ row: TableRow) -> String {
    let words = [row.code, row.title].compactMap { $0 }.joined(separator: " ")
    let notes = row.notes.isEmpty ? "" : " " + signs.note(row.notes)
    return String(repeating: "  ", count: row.depth) + signs.text(words) + notes
  }
}

extension String {
  fileprivate var withoutTrailingBlanks: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
