extension TableFormat {
  /// A table for a terminal: it fits the width, in colours where they are wanted.
  public static let text = TableFormat(
    name: "text", fileExtension: "txt", mediaType: "text/plain; charset=utf-8"
  ) { table, style in
    TextTable(table: table, style: style).text
  }
}
