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
    switch row.subject {
    case .node(let node): return HTML.link(visit.link(to: .indicator(node)), name)
    case .country(let country): return HTML.link(visit.link(to: .country(country)), name)
    case .regionalMean: return name
    }
  }
}
