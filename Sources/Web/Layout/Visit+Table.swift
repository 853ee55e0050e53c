import Tables

extension Visit {
  /// `table` on a page of this visit.
  func html(_ table: ComparisonTable) -> HTML {
    table.html(
      on: HTMLPage(region: words[DownloadWords.region(table.title)]) { address(of: $0) })
  }

  /// The address of the page about what a row or column of a table stands for.
  func address(of subject: TableRow.Subject) -> String? {
    switch subject {
    case .node(let node): link(to: .indicator(node))
    case .country(let country): link(to: .country(country))
    case .regionalMean: nil
    }
  }
}
