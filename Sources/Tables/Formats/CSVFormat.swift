extension TableFormat {
  /// One row for each cell, every attribute a column; UTF-8, commas, a point in numbers.
  public static let csv = TableFormat(
    name: "csv", fileExtension: "csv", mediaType: "text/csv; charset=utf-8; header=present"
  ) { table, _ in
    CSVTable(table, separator: ",", decimalMark: ".").text
  }

  /// The same for a spreadsheet program: with a byte order mark, in the manner of the language.
  public static let excelCSV = TableFormat(
    name: "csv-excel", fileExtension: "csv", mediaType: "text/csv; charset=utf-8; header=present"
  ) { table, style in
    let mark = Wording(table.language).numbers.decimalMark
    let separator = style.separator ?? (mark == "," ? ";" : ",")
    return "\u{FEFF}"
      + CSVTable(table, separator: separator, decimalMark: separator == "," ? "." : mark).text
  }
}
