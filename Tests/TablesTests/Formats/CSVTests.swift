import Indicators
import Scoring
import Tables
import Testing

struct CSVTests {
  /// What spreadsheet programs take for the beginning of a formula or command.
  static let dangerous = [
    "=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\u{FF1D}1+1", "\u{FF0B}1",
    "\u{FF0D}1", "\u{FF20}SUM(1)", "=HYPERLINK(\"https://example.org\")", "-2+3", "\n=1",
  ]

  @Test(arguments: dangerous, ["csv", "csv-excel"])
  func textThatBeginsLikeAFormulaIsGuarded(title: String, name: String) throws {
    let format = try #require(TableFormat.named(name))
    let table = try Self.table(title: title)

    let lines = try CSVLines.read(String(format.string(table).drop { $0 == "\u{FEFF}" }))
    let place = try #require(lines.first?.firstIndex(of: "node_title"))

    #expect(lines.dropFirst().first?[place] == "'" + title)
  }

  @Test func numbersBelowZeroAreNotGuarded() throws {
    let table = try Harbours().table { $0.measure = .values }

    let lines = try CSVLines.read(TableFormat.csv.string(table))
    let places = ["value", "shown"].compactMap { lines.first?.firstIndex(of: $0) }

    #expect(lines.contains { line in places.allSatisfy { line[$0] == "-1.25" } })
  }

  @Test func separatorsQuotesAndLineBreaksStayInTheirField() throws {
    let title = "One, \"two\"; three\nfour"
    let table = try Self.table(title: title)
    var style = TableStyle()
    style.separator = ";"

    let lines = try CSVLines.read(
      String(TableFormat.excelCSV.string(table, style: style).dropFirst()), separator: ";")
    let place = try #require(lines.first?.firstIndex(of: "node_title"))

    #expect(lines.dropFirst().first?[place] == title)
  }

  @Test func turkishExcelGetsSemicolonsAndDecimalCommas() throws {
    let table = try Harbours().table { $0.language = .turkish }

    let text = TableFormat.excelCSV.string(table)

    #expect(text.hasPrefix("\u{FEFF}framework;version;"))
    #expect(text.contains(";52,8125;52,8;"))
  }

  /// A table of one indicator that bears `title`.
  private static func table(title: String) throws -> ComparisonTable {
    let indicator = Indicator(
      valueType: .number,
      normalisation: .fixed(.goalposts(low: 0, high: 10)),
      scale: ValueScale())
    let root = Node(
      code: "overall", title: LocalizedText(english: title),
      content: .nodes([
        Node(code: "1", title: LocalizedText(english: "One"), content: .indicator(indicator))
      ]))
    let country = Country(bare: "AC")
    let cycle = try #require(Cycle(year: "2023"))
    let framework = Framework(
      code: "guarded", title: LocalizedText(english: "Guarded"), countries: [country],
      cycles: [cycle], root: root)
    var observations = ObservationTable(framework: framework)
    observations.append(column: 0, country: 0, cycle: 0, value: 5)
    return try ComparisonTable(
      Scoreboard(observations), TableRequest(standing: .draft(Harbours.moment)),
      countries: .empty)
  }
}
