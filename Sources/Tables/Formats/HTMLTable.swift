import Indicators

/// A table as markup: caption, headers with their scope, a body for each group of rows.
struct HTMLTable {
  let table: ComparisonTable
  let look: HTMLLook
  let wording: Wording
  let showsSeries: Bool
  /// The style of a cell in each band, written once for the thousands of cells.
  let bandStyles: [String?]

  init(table: ComparisonTable, style: TableStyle) {
    self.table = table
    look = HTMLLook(style)
    bandStyles = table.bands.map(look.cell)
    wording = Wording(table.language)
    showsSeries = style.showsSeries && table.rows.contains { $0.series.count > 1 }
  }

  var html: HTML {
    .element(
      "div", ["class": "comparison", "lang": table.language.rawValue, "style": look.block],
      """

      \(grid)
      \(bands)\(closing)

      """)
  }

  /// On a page the table scrolls by itself, also by keyboard, with headings that stay in sight.
  private var grid: HTML {
    guard look.hasClasses else { return plainGrid }
    return .element(
      "div",
      [
        "class": "comparison-scroll", "role": "region", "aria-label": table.title,
        "tabindex": "0",
      ], plainGrid)
  }

  private var plainGrid: HTML {
    .element(
      "table", ["class": "comparison-table", "id": look.identifier, "style": look.table],
      """

      \(caption)
      \(head)
      \(bodies)

      """)
  }

  private var caption: HTML {
    let sentences = table.caption.joined(separator: " ")
    let subtitle: HTML = "<br/><span class=\"subtitle\">\(sentences)</span>"
    return """
      <caption\(look.attribute(look.caption))><span class="heading">\
      <strong class="title">\(table.title)</strong>\(sentences.isEmpty ? nil : subtitle)</span>\
      </caption>
      """
  }

  /// The rows in bodies: one for what stands before the first group, one for each group.
  private var bodies: HTML {
    var bodies: [[TableRow]] = [[]]
    for row in table.rows {
      if row.startsGroup, bodies.last?.isEmpty == false { bodies.append([]) }
      bodies[bodies.count - 1].append(row)
    }
    return HTML(
      joining: bodies.map { rows in
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
      <p class="bands"\(look.attribute(look.closing))>\(wording[.headBands]): \(list); \
      \(wording[.edgeRule]).</p>

      """
  }
}
