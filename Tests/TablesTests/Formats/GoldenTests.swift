import Indicators
import Tables
import Testing

struct GoldenTests {
  static let files: [(String, String)] = [
    ("text", "table.txt"), ("markdown", "table.md"), ("html", "table.html"),
    ("csv", "table.csv"), ("csv-excel", "table-excel.csv"), ("json", "table.json"),
  ]

  @Test(arguments: files)
  func formatWritesTheTableAsItAlwaysDid(name: String, file: String) throws {
    let format = try #require(TableFormat.named(name))
    let table = try Harbours().table { $0.showsRanks = true }

    try Golden.holds(format.string(table), file)
  }

  @Test func pageCarriesWordsForScreenReadersAndPicturesOfSeries() throws {
    let table = try Harbours().table()

    try Golden.holds(table.html(on: HTMLTests.page).markup + "\n", "page.html")
  }

  @Test func turkishTableIsTurkishThroughout() throws {
    let table = try Harbours().table {
      $0.language = .turkish
      $0.order = .alphabetical
    }

    try Golden.holds(TableFormat.text.string(table), "turkish.txt")
  }

  @Test func seriesOfOneNodeStopsAtTheBreak() throws {
    let table = try Harbours().table { $0.layout = .countriesByCycles }

    try Golden.holds(TableFormat.text.string(table), "cycles.txt")
  }

  @Test func profileOfACountryShowsValuesByFacet() throws {
    let table = try Harbours().table {
      $0.layout = .countryProfile
      $0.countries = ["AC"]
      $0.measure = .values
    }

    try Golden.holds(TableFormat.text.string(table), "profile.txt")
  }

  @Test func narrowTerminalGetsBlocksInASCII() throws {
    var style = TableStyle()
    style.width = 60
    style.isPlain = true

    let table = try Harbours().table { $0.facets = [.law, .practice] }

    try Golden.holds(TableFormat.text.string(table, style: style), "narrow.txt")
  }
}
