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
    var text = line(CSVColumn.allCases.map { .text($0.rawValue) })
    for row in table.rows {
      for (cell, column) in zip(row.cells, table.columns) {
        let context = CSVCell(table: table, row: row, column: column, cell: cell)
        text += line(CSVColumn.allCases.map { context.field($0) })
      }
    }
    return text
  }

  private func line(_ fields: [CSVField]) -> String {
    fields.map(written).joined(separator: String(separator)) + "\r\n"
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
    let mustQuote = text.unicodeScalars.contains { scalar in
      scalar == "\"" || scalar == "\n" || scalar == "\r"
        || separator.unicodeScalars.contains(scalar)
    }
    guard mustQuote else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
