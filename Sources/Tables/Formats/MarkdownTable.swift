import Indicators

/// A table in Markdown: one header line, indents as no-break spaces, groups in bold.
struct MarkdownTable {
  let table: ComparisonTable

  var text: String {
    let wording = Wording(table.language)
    var blocks = ["**\(escaped(table.title))**"]
    if !table.caption.isEmpty { blocks.append(escaped(table.caption.joined(separator: " "))) }
    blocks.append(grid(wording))
    if !table.bands.isEmpty {
      let bands = table.bands.map { "\($0.name) \($0.edges)" } + [wording[.edgeRule]]
      blocks.append("\(wording[.heading(.bands)]): \(escaped(bands.joined(separator: "; "))).")
    }
    blocks += table.closing(.words).map(closing)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func grid(_ wording: Wording) -> String {
    let headings = table.groups.flatMap { group in
      group.columns.map { column in
        let heading = [group.heading, column.heading].filter { !$0.isEmpty }
        return escaped(heading.joined(separator: " ")) + marks(group.notes)
      }
    }
    var lines = [line([escaped(table.stubHeading)] + headings)]
    lines.append(line([":---"] + headings.map { _ in "---:" }))
    for row in table.rows { lines.append(line(cells(of: row, wording, width: headings.count))) }
    return lines.joined(separator: "\n")
  }

  private func cells(of row: TableRow, _ wording: Wording, width: Int) -> [String] {
    let indent = String(repeating: "\u{A0}\u{A0}", count: row.depth)
    let title = escaped([row.code, row.title].compactMap { $0 }.joined(separator: " "))
    let heading = indent + (row.isGroup ? "**\(title)**" : title) + marks(row.notes)
    guard !row.cells.isEmpty else {
      return [heading] + Array(repeating: "", count: width)
    }
    return [heading] + row.cells.map { cell($0, wording) }
  }

  private func cell(_ cell: TableCell, _ wording: Wording) -> String {
    var parts: [String] = []
    switch cell.content {
    case .number(let number): parts.append(number.text)
    case .missing(let kind): parts.append("*\(escaped(wording[.missing(kind)]))*")
    }
    if let interval = cell.visibleInterval { parts.append("(\(interval.text))") }
    if let change = cell.change {
      parts.append(change.text.isEmpty ? change.mark : "\(change.mark)\u{A0}\(change.text)")
    }
    if let rank = cell.rank { parts.append("#\(rank.text)") }
    parts += cell.cautions.map(\.sign)
    return escaped(parts.joined(separator: " "), keepsEmphasis: true) + marks(cell.notes)
  }

  private func marks(_ notes: [Int]) -> String { notes.map { "⁽\($0.superscript)⁾" }.joined() }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func closing(_ line: ClosingLine) -> String {
    var text = escaped(line.text)
    if let address = line.address { text += LinkAddress.isSafe(address) ? " <\(address)>" : "" }
    return (line.label.map { escaped($0) + (line.kind == .note ? " " : ": ") } ?? "") + text
  }

  /// Text in which nothing is taken for markup; line breaks would end the row.
  private func escaped(_ text: String, keepsEmphasis: Bool = false) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", "`", "|", "<", ">", "[", "]", "~": result += "\\\(character)"
      case "*", "_": result += keepsEmphasis ? "\(character)" : "\\\(character)"
      case "\n", "\r", "\r\n", "\t": result += " "
      case let plain: result.append(plain)
      }
    }
    return result
  }
}
