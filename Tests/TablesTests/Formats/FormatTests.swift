import Foundation
import Indicators
import Tables
import Testing

struct FormatTests {
  @Test(arguments: TableFormat.all.map(\.name))
  func formatIsDescribed(name: String) throws {
    let page = try String(
      contentsOf: Golden.project.appending(path: "Docs/Formats.md"), encoding: .utf8)

    #expect(page.contains("`\(name)`"))
  }

  @Test func namesOfFormatsDiffer() {
    #expect(Set(TableFormat.all.map(\.name)).count == TableFormat.all.count)
  }

  @Test(arguments: ["text", "markdown", "html"], Language.offered)
  func everyShownNumberStandsInTheFormat(name: String, language: Language) throws {
    let format = try #require(TableFormat.named(name))
    for request in Self.requests {
      let table = try Harbours().table {
        request(&$0)
        $0.language = language
      }
      let written = format.string(table)
      for (text, count) in Self.counted(table) {
        let found = written.components(separatedBy: text).count - 1
        #expect(found >= count, "\(text) stands \(found) times in \(name), not \(count)")
      }
    }
  }

  @Test func numbersOfCSVAndJSONAreTheTablesToTheLastBit() throws {
    for request in Self.requests {
      let table = try Harbours().table(request)
      let values = table.rows.flatMap(\.cells).map { $0.number?.value }

      #expect(try Self.valuesOfCSV(TableFormat.csv.string(table)) == values)
      #expect(try Self.valuesOfJSON(TableFormat.json.write(table)) == values)
    }
  }

  @Test(arguments: TableFormat.all.map(\.name), Language.offered)
  func footnoteOfACountryComesWithItsName(name: String, language: Language) throws {
    let harbours = try Harbours()
    let format = try #require(TableFormat.named(name))
    let footnote = language == .turkish ? "efsane ülkesidir" : "country of legend"
    func written(_ countries: [Code<Country>]) throws -> String {
      format.string(
        try harbours.table {
          $0.countries = countries
          $0.language = language
          $0.level = 0
        })
    }

    // A row of CSV can be taken out alone: it names the country once, and has the note once.
    let named = try written(["AC", "CI"])
    let unnamed = try written(["AC", "BO"])

    #expect(named.components(separatedBy: footnote).count == 2)
    #expect(!unnamed.contains(footnote))
  }

  static let requests: [@Sendable (inout TableRequest) -> Void] = [
    { _ in }, { $0.facets = [.law, .practice] }, { $0.measure = .values },
    { $0.layout = .countriesByCycles }, { $0.cycles = ["2020", "2023"] },
    {
      $0.layout = .countryProfile
      $0.countries = ["CI"]
    },
  ]

  private static func counted(_ table: ComparisonTable) -> [String: Int] {
    Dictionary(table.rows.flatMap(\.cells).compactMap { $0.number?.text }.map { ($0, 1) }) {
      $0 + $1
    }
  }

  private static func valuesOfCSV(_ text: String) throws -> [Double?] {
    let lines = try CSVLines.read(text)
    let place = try #require(lines.first?.firstIndex(of: "value"))
    return lines.dropFirst().map { Double($0[place]) }
  }

  private static func valuesOfJSON(_ bytes: [UInt8]) throws -> [Double?] {
    struct Table: Decodable {
      struct Row: Decodable { let cells: [Cell] }
      struct Cell: Decodable { let value: Double? }
      let rows: [Row]
    }
    let table = try JSONDecoder().decode(Table.self, from: Data(bytes))
    return table.rows.flatMap(\.cells).map(\.value)
  }
}
