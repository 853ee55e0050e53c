extension TableFormat {
  /// A table in GitHub's Markdown with everything that stands under it.
  public static let markdown = TableFormat(
    name: "markdown", fileExtension: "md", mediaType: "text/markdown; charset=utf-8"
  ) { table, _ in
    MarkdownTable(table: table).text
  }
}
