extension TableFormat {
  /// A fragment with a real table, to be put into a page, a mail or a document.
  public static let html = TableFormat(
    name: "html", fileExtension: "html", mediaType: "text/html; charset=utf-8"
  ) { table, style in
    table.html(style: style).markup + "\n"
  }
}

extension ComparisonTable {
  /// The table as markup.
  public func html(style: TableStyle = TableStyle()) -> HTML {
    HTMLTable(table: self, style: style).html
  }
}
