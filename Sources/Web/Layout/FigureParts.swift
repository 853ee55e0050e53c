import Scoring
import Indicators
import Tables

/// Parts of figures that stand outside of comparison tables.
enum FigureParts {
  /// The class of a cell's band, with a blank before it.
  static func bandClass(_ cell: TableCell) -> String {
    cell.band.map { " band-\($0)" } ?? ""
  }

  /// The change of a cell, with the cycle it is measured against in words.
  static func change(_ cell: TableCell, _ words: SiteWording) -> HTML {
    guard let change = cell.change else { return HTML() }
    let since = words.tables[.changeSince(change.since.rawValue)]
    return """
      <span class="change \(change.kind.rawValue)" title="\(since)">\
      \(ChangeView.html(mark: change.mark, word: change.word, text: change.text))</span>
      """
  }

  /// The title of a row, which leads to the page of what it names.
  static func name(of row: TableRow, _ visit: Visit) -> HTML {
    let code: HTML? = row.code.map { "<span class=\"code\">\($0)</span> " }
    let name: HTML = "\(code)\(row.title)"
    return visit.address(of: row.subject).map { HTML.link($0, name) } ?? name
  }
}
