/// The styles that go into the elements when a table is to be pasted elsewhere; none on a page.
struct HTMLLook {
  let isInline: Bool

  var block: String? { inline("font-family:Calibri,Arial,sans-serif;font-size:10pt;color:#000") }
  var table: String? { inline("border-collapse:collapse;background:#fff") }
  var caption: String? { inline("text-align:left;padding:0 0 6pt 0;caption-side:top") }
  var heading: String? {
    inline(
      "padding:3pt 5pt;text-align:center;vertical-align:bottom;border-top:1.5pt solid #333;"
        + "border-bottom:1pt solid #333")
  }
  var cell: String? { inline(HTMLLook.cellBox) }
  var small: String? { inline(HTMLLook.smallPrint) }
  /// The marks of change stand in a field, so that the numbers before them stand in line.
  var change: String? {
    inline(HTMLLook.smallPrint + ";display:inline-block;min-width:3.6em;text-align:left")
  }
  var closing: String? { inline("margin:3pt 0;font-size:9pt;max-width:60em") }

  func stub(_ depth: Int) -> String? {
    inline(
      "padding:3pt 5pt 3pt \(5 + 10 * depth)pt;text-align:left;font-weight:normal;min-width:150pt;"
        + "border-bottom:.5pt solid #bbb")
  }

  func cell(_ band: TableBand?) -> String? {
    inline(HTMLLook.cellBox + HTMLLook.paint(band))
  }

  func sample(_ band: TableBand) -> String? {
    inline("padding:0 4pt;white-space:nowrap" + HTMLLook.paint(band))
  }

  /// The attribute for markup written as a literal.
  func attribute(_ style: String?) -> HTML? {
    style.map { " style=\"\($0)\"" }
  }

  private func inline(_ style: String) -> String? { isInline ? style : nil }

  private static let smallPrint = "font-size:85%;white-space:nowrap"
  private static let cellBox =
    "padding:3pt 5pt;text-align:right;border-bottom:.5pt solid #bbb;white-space:nowrap"

  private static func paint(_ band: TableBand?) -> String {
    band.map { ";background:\($0.colour.hexadecimal);color:\($0.colour.textColour.hexadecimal)" }
      ?? ""
  }
}
