import Indicators

/// A table as rows of fields, one row for each cell.
struct CSVTable {
  let table: ComparisonTable
  let separator: Character
  let decimalMark: String

  init(_ table: ComparisonTable, separator: Character, decimalMark: String) {
    self.table = table
    self.separator = separator
    self.decimalMark = decimalMark
  }

  var text: String {
    var text = CSVColumn.allCases.map { written(.text($0.rawValue)) }.joined(
      separator: String(separator))
    text += "\r\n"
    let constants = self.constants
    let columnNotes = table.groups.flatMap { group in group.columns.map { _ in group.notes } }
    for row in table.rows {
      for (cell, notes) in zip(row.cells, columnNotes) {
        write(CSVCell(table: table, row: row, columnNotes: notes, cell: cell), constants, to: &text)
      }
    }
    return text
  }

  /// The fields that are the same in every row, written once.
  private var constants: [String?] {
    CSVColumn.allCases.map { column in CSVCell.constant(column, of: table).map { written($0) } }
  }

  private func write(_ cell: CSVCell, _ constants: [String?], to text: inout String) {
    for (place, column) in CSVColumn.allCases.enumerated() {
      if place > 0 { text.append(separator) }
      text += constants[place] ?? written(cell.field(column))
    }
    text += "\r\n"
  }

  private func written(_ field: CSVField) -> String {
    switch field {
    case .empty: ""
    case .number(let digits):
      quoted(
        decimalMark == "." ? digits : digits.map { $0 == "." ? decimalMark : "\($0)" }.joined())
    case .text(let text): quoted(CSVField.guarded(text))
    }
  }

  private func quoted(_ text: String) -> String {
    let mustQuote = text.utf8.contains { byte in
      byte == 0x22 || byte == 0x0A || byte == 0x0D || byte == separator.utf8.first
    }
    guard mustQuote else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
