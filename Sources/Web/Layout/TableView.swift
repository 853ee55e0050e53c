import Indicators
import Tables

/// A comparison table on a page: with links, in a region that scrolls by itself where it is wide.
struct TableView {
  let table: ComparisonTable
  let visit: Visit
  /// What its identifiers begin with; one for each table of a page.
  var identifier = "table"

  var words: Wording { visit.words.tables }

  /// The table with everything that stands under it.
  var html: HTML {
    let region = visit.words[DownloadWords.region(table.title)]
    // Few enough columns need no scrolling on a wide screen, and the header can stick to it.
    let isNarrow = table.columns.count <= 9
    return """
      <div class="comparison">
      <div class="scroll\(isNarrow ? " fits" : "")" role="region" tabindex="0" \
      aria-label="\(region)">
      <table>
      <caption class="hidden">\(table.title). \(table.caption.joined(separator: " "))</caption>
      \(columns)\(head)
      \(bodies)
      </table>
      </div>
      \(bands)\(closing)
      </div>
      """
  }

  /// The columns, for their widths.
  private var columns: HTML {
    let trend: HTML? = showsSeries ? "<col class=\"trend\"/>" : nil
    return
      "<colgroup><col class=\"stub\"/><col span=\"\(table.columns.count)\"/>\(trend)</colgroup>\n"
  }

  /// The rows in bodies: one for each group of rows.
  private var bodies: HTML {
    var bodies: [[TableRow]] = [[]]
    for row in table.rows {
      if row.startsGroup, bodies.last?.isEmpty == false { bodies.append([]) }
      bodies[bodies.count - 1].append(row)
    }
    return HTML(
      joining: bodies.map { rows in
        "<tbody>\n\(HTML(joining: rows.map(row), separator: "\n"))\n</tbody>"
      }, separator: "\n")
  }

  /// The bands with their edges.
  private var bands: HTML? {
    guard !table.bands.isEmpty, table.scope.measure == .scores else { return nil }
    let samples = table.bands.enumerated().map { place, band -> HTML in
      "<li><span class=\"sample band-\(place)\">\(band.name)</span> \(band.edges)</li>"
    }
    return """
      <ul class="bands" aria-label="\(words[.headBands])">\(samples)</ul>

      """
  }

  /// Everything under the table but what a banner says above it.
  private var closing: HTML {
    let lines = table.closing().filter { $0.kind != .statement }
    return HTML(joining: lines.map(line), separator: "\n")
  }

  private func line(_ line: ClosingLine) -> HTML {
    let label: HTML? = line.label.map { line.kind == .note ? "\($0) " : "<b>\($0):</b> " }
    let address: HTML? = line.address.map { " \(HTML.link($0, HTML(text: $0)))" }
    return .element(
      "p",
      [
        "class": "closing \(line.kind.rawValue)",
        "id": line.kind == .note ? line.label.map { noteIdentifier($0) } : nil,
      ], "\(label)\(line.text)\(address)")
  }

  /// The raised numbers of notes.
  func references(_ notes: [Int]) -> HTML {
    HTML(
      joining: notes.map { number in
        "<sup><a href=\"#\(noteIdentifier("(\(number))"))\">(\(number))</a></sup>"
      })
  }

  private func noteIdentifier(_ label: String) -> String {
    "\(identifier)-note-" + label.filter(\.isNumber)
  }
}
