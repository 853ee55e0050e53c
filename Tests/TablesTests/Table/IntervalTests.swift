import Tables
import Testing

struct IntervalTests {
  static let meaning =
    "left out where nothing that was varied moves the score, and for means and facets"

  @Test func aScoreThatNothingMovesShowsNoInterval() throws {
    let table = try Ferries().table()
    let cells = table.rows.flatMap(\.cells)
    let point = try #require(cells.first { $0.interval.map { $0.lower == $0.upper } ?? false })
    let text = try #require(point.interval?.text)

    for format in ["text", "markdown", "html"] {
      let written = try #require(TableFormat.named(format)).string(table)
      #expect(!written.contains("(\(text))"))
    }
    #expect(table.symbols.contains { $0.meaning.hasSuffix(Self.meaning) })
  }

  @Test func programsGetTheEndsAllTheSame() throws {
    let lines = try CSVLines.read(TableFormat.csv.string(Ferries().table()))
    let head = try #require(lines.first)
    let lower = try #require(head.firstIndex(of: "lower"))
    let upper = try #require(head.firstIndex(of: "upper"))

    #expect(lines.dropFirst().contains { !$0[lower].isEmpty && $0[lower] == $0[upper] })
  }

  @Test func withoutDrawsNoScoreHasAnIntervalAndItIsSaid() throws {
    let ferries = try Ferries(isVaried: false)

    #expect(try ferries.table().symbols.contains { $0.meaning.hasSuffix(Self.meaning) })
    let unasked = try ferries.table { $0.showsIntervals = false }
    #expect(!unasked.symbols.contains { $0.meaning.hasSuffix(Self.meaning) })
  }
}
