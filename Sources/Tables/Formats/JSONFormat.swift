extension TableFormat {
  /// The whole table with its notes; keys in a fixed order, numbers in their shortest exact form.
  public static let json = TableFormat(
    name: "json", fileExtension: "json", mediaType: "application/json"
  ) { table, _ in
    JSONTable(table: table).value.written(lineDepth: 4) + "\n"
  }
}
