/// A column of a table in a terminal: its cells in fields of equal width.
struct TextColumn {
  /// The cell of each row of the table; nil in a row that is only a heading.
  let cells: [TextCell?]
  /// The width of the numbers.
  let numberWidth: Int
  /// The widths of the further parts; 0 where no cell has the part.
  let partWidths: [Int]
  /// The width of the whole.
  var width: Int

  init(_ cells: [TextCell?]) {
    self.cells = cells
    let known = cells.compactMap { $0 }
    numberWidth = known.map { DisplayWidth.of($0.number) }.max() ?? 0
    let partWidths = TextCell.sides.indices.map { part in
      known.map { DisplayWidth.of($0.parts[part]) }.max() ?? 0
    }
    self.partWidths = partWidths
    width = numberWidth + partWidths.reduce(0) { $0 + ($1 == 0 ? 0 : $1 + 1) }
  }

  /// The columns of a terminal right of the numbers.
  var tail: Int { partWidths.reduce(0) { $0 + ($1 == 0 ? 0 : $1 + 1) } }

  /// The cell of row `place`, in the colours of its band.
  func written(_ place: Int, colour: TerminalColour) -> String {
    let margin = String(repeating: " ", count: max(0, width - numberWidth - tail))
    guard let cell = cells[place] else { return String(repeating: " ", count: width) }
    let number = cell.number.padded(to: numberWidth, .right)
    var text = margin + (cell.band.map { colour.paint(number, on: $0.colour) } ?? number)
    for (part, partWidth) in partWidths.enumerated() where partWidth > 0 {
      text += " " + cell.parts[part].padded(to: partWidth, TextCell.sides[part])
    }
    return text
  }

  /// One line of its heading: over the numbers where it fits there, else at the right.
  func heading(_ line: String) -> String {
    let isNarrow = DisplayWidth.of(line) <= numberWidth
    let text = isNarrow ? line + String(repeating: " ", count: tail) : line
    return text.padded(to: width, .right)
  }
}
