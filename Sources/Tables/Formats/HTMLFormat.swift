extension TableFormat {
  /// A fragment with a real table, to be put into a page, a mail or a document.
  public static let html = TableFormat(
    name: "html", fileExtension: "html", mediaType: "text/html; charset=utf-8"
  ) { table, _ in
    table.html().markup + "\n"
  }
}

extension ComparisonTable {
  /// The table as markup: on `page`, or else to be pasted elsewhere.
  public func html(on page: HTMLPage? = nil) -> HTML {
    HTMLTable(table: self, page: page).html
  }
}
