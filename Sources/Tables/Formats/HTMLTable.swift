import Indicators

/// A table as markup: caption, headers with their scope, a body for each group of rows.
struct HTMLTable {
  let table: ComparisonTable
  /// Where it stands; nil: it is to be pasted elsewhere.
  let page: HTMLPage?
  let look: HTMLLook
  let wording: Wording
  let showsSeries: Bool
  let seriesRange: ClosedRange<Double>
  let seriesStart: Int
  /// The style of a cell in each band, written once for the thousands of cells.
  let bandStyles: [String?]

  init(table: ComparisonTable, page: HTMLPage?) {
    self.table = table
    self.page = page
    look = HTMLLook(isInline: page == nil)
    bandStyles = table.bands.map(look.cell)
    wording = Wording(table.language)
    seriesRange = table.seriesRange
    seriesStart = table.seriesStart
    showsSeries = page != nil && table.rows.contains { $0.series.count > 1 }
  }

  var html: HTML {
    .element(
      "div", ["class": "comparison", "lang": table.language.rawValue, "style": look.block],
      """

      \(region)
      \(bands)\(closing)

      """)
  }

  /// On a page the table scrolls by itself, also by keyboard, with headings that stay in sight; a
  /// wide screen shows a few columns whole.
  private var region: HTML {
    guard let page else { return grid }
    return .element(
      "div",
      [
        "class": table.columns.count <= 9 ? "scroll fits" : "scroll", "role": "region",
        "tabindex": "0", "aria-label": page.region,
      ], grid)
  }

  private var grid: HTML {
    .element(
      "table", ["class": "comparison-table", "id": "table", "style": look.table],
      """

      \(caption)
      \(columns)\(head)
      \(bodies)

      """)
  }

  /// The columns, for their widths in the style sheet.
  private var columns: HTML? {
    guard page != nil else { return nil }
    let trend: HTML? = showsSeries ? "<col class=\"trend\"/>" : nil
    return
      "<colgroup><col class=\"stub\"/><col span=\"\(table.columns.count)\"/>\(trend)</colgroup>\n"
  }

  private var caption: HTML {
    let sentences = table.caption.joined(separator: " ")
    // The page says it above already.
    guard page == nil else {
      return "<caption class=\"hidden\">\(table.title). \(sentences)</caption>"
    }
    let subtitle: HTML = "<br/><span class=\"subtitle\">\(sentences)</span>"
    return """
      <caption\(look.attribute(look.caption))><span class="heading">\
      <strong class="title">\(table.title)</strong>\(sentences.isEmpty ? nil : subtitle)</span>\
      </caption>
      """
  }

  /// The rows, a body for each group.
  private var bodies: HTML {
    HTML(
      joining: table.rowGroups.map { rows in
        "<tbody>\n\(rows.map { self.row($0) + "\n" })</tbody>"
      }, separator: "\n")
  }

  private var bands: HTML {
    guard !table.bands.isEmpty else { return HTML() }
    let samples = table.bands.enumerated().map { place, band -> HTML in
      .element(
        "span", ["class": "sample band-\(place)", "style": look.sample(band)],
        "\(band.name) \(band.edges)")
    }
    let list = HTML(joining: samples, separator: " ")
    return """
      <p class="bands"\(look.attribute(look.closing))>\(wording[.heading(.bands)]): \(list); \
      \(wording[.edgeRule]).</p>

      """
  }
}
