import Foundation
import Indicators
import Scoring
import Tables
import Testing

struct TableTests {
  @Test func titleSaysInWordsWhatIsShown() throws {
    let harbours = try Harbours()

    #expect(
      try harbours.table().title == "Harbours: 4 countries, 5 indicators, 2023, change since 2022")
    #expect(
      try harbours.table { $0.level = 1 }.title
        == "Harbours: 4 countries, 3 scores over 5 indicators, 2023, change since 2022")
    #expect(
      try harbours.table {
        $0.node = "2"
        $0.countries = ["BO"]
        $0.since = "2020"
      }.title
        == "Harbours, 2 Life in the harbour: 1 country, 3 indicators, 2023, not comparable with 2020"
    )
    #expect(
      try harbours.table {
        $0.layout = .countryProfile
        $0.countries = ["CI"]
      }.title == "Cimmeria*, Harbours: 5 indicators, 2018-2019 – 2023")
  }

  @Test func eachKindOfGapIsNamed() throws {
    let kinds = try Harbours().table().rows.flatMap(\.cells).compactMap(\.missing?.identifier)

    #expect(
      Set(kinds) == [
        "not-collected", "not-due", "not-applicable", "refused", "confidential", "no-score",
      ])
  }

  @Test func noDifferenceIsToldAcrossABreak() throws {
    let table = try Harbours().table { $0.cycles = ["2022"] }

    let changes = table.rows.flatMap(\.cells).compactMap(\.change)

    #expect(table.title.hasSuffix("2022, not comparable with 2020"))
    #expect(!changes.isEmpty)
    for change in changes {
      #expect(change.kind == .break || change.kind == .noData)
      #expect(change.difference == nil)
      #expect(change.text.isEmpty)
    }
  }

  @Test func lowCoverageIsRoundedAsInAnExplanation() throws {
    let row = try #require(Harbours().table().rows.first { $0.code == "2" })

    #expect(row.cells[1].coverage == 2.0 / 3)
    #expect(row.cells[1].cautions == [.lowCoverage(percent: 67)])
  }

  @Test func notesAreNumberedInTheOrderInWhichTheyAreMet() throws {
    for request in FormatTests.requests {
      let table = try Harbours().table(request)

      var met: [Int] = []
      let inRows = table.rows.flatMap { $0.notes + $0.cells.flatMap(\.notes) }
      for number in table.groups.flatMap(\.notes) + inRows where !met.contains(number) {
        met.append(number)
      }

      #expect(met == Array(table.notes.indices.map { $0 + 1 }))
    }
  }

  @Test func onlyTheSignsThatAreUsedAreExplained() throws {
    let table = try Harbours().table {
      $0.countries = ["CI"]
      $0.node = "1"
    }

    #expect(table.symbols.map(\.sign) == ["▼", "="])
  }

  @Test func scoreOnAnEdgeStandsInTheUpperBand() throws {
    let table = try Harbours().table()
    let row = try #require(table.rows.first { $0.code == "1.1" })

    #expect(row.cells[1].number?.value == 75)
    #expect(table.band(of: row.cells[1])?.name == "Open")
  }

  @Test func namesAreThoseOfTheDayOfTheTable() throws {
    let harbours = try Harbours()
    let names = try harbours.table {
      $0.standing = .asOf(Harbours.moment.addingTimeInterval(-5 * 365 * 86_400))
    }.scope.countries.map(\.name)

    #expect(names.contains("Old Borduria"))
    #expect(try harbours.table().scope.countries.map(\.name).contains("Borduria"))
  }

  @Test func differenceThatRoundsToNothingIsShownAsLessThanAUnit() throws {
    let row = try #require(Harbours().table().rows.first { $0.code == "2.3" })
    let change = try #require(row.cells[2].change)

    #expect(change.kind == .up)
    #expect(change.text == "<0.1")
  }
}
