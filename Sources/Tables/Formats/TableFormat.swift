import Indicators

/// A way to write a comparison table down.
public struct TableFormat: Sendable {
  /// Its name on the command line and in addresses.
  public let name: String
  /// How the name of its files ends, without the dot.
  public let fileExtension: String
  /// The media type under which it is sent.
  public let mediaType: String
  let render: @Sendable (ComparisonTable, TableStyle) -> String

  /// All formats, in the order in which they are offered.
  public static let all = [text, markdown, html, csv, excelCSV, json]

  /// The format of `name`.
  public static func named(_ name: String) -> TableFormat? {
    all.first { $0.name == name }
  }

  /// `table` in this format.
  public func write(_ table: ComparisonTable, style: TableStyle = TableStyle()) -> [UInt8] {
    Array(render(table, style).utf8)
  }

  /// `table` in this format, as a string.
  public func string(_ table: ComparisonTable, style: TableStyle = TableStyle()) -> String {
    render(table, style)
  }
}
