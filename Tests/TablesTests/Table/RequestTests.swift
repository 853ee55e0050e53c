import Indicators
import Tables
import Testing

struct RequestTests {
  static let orders: [(CountryOrder, Language, [Code<Country>])] = [
    (.protocol, .english, ["DY", "AC", "CI", "BO"]),
    (.alphabetical, .english, ["AC", "BO", "CI", "DY"]),
    (.alphabetical, .turkish, ["AC", "BO", "CI", "DY"]),
    (.score, .english, ["CI", "AC", "BO", "DY"]),
  ]

  @Test(arguments: orders)
  func countriesStandInTheOrderAskedFor(
    order: CountryOrder, language: Language, codes: [Code<Country>]
  ) throws {
    let table = try Harbours().table {
      $0.order = order
      $0.language = language
    }

    #expect(table.scope.countries.map(\.code) == codes)
  }

  static let faults: [(@Sendable (inout TableRequest) -> Void, String)] = [
    (
      { $0.node = "1.l" },
      "The framework harbours has no indicator or group \"1.l\". Did you mean \"1.1\"?"
    ),
    (
      { $0.countries = ["AB"] },
      "The framework harbours covers no country \"AB\". Did you mean \"AC\"?"
    ),
    (
      { $0.cycles = ["2024"] },
      "The framework harbours has no cycle \"2024\". Did you mean \"2020\"?"
    ),
    ({ $0.layout = .countryProfile }, "A country profile needs a country: name one."),
    (
      { $0.profile = "fabel" },
      "There is no publishing profile \"fabel\". Did you mean \"fable\"?"
    ),
  ]

  @Test(arguments: faults)
  func whatCannotBeShownIsSaidWithAHint(
    change: @Sendable (inout TableRequest) -> Void, sentence: String
  ) throws {
    let harbours = try Harbours()

    let fault = #expect(throws: TableFault.self) { try harbours.table(change) }

    #expect(fault?.description == sentence)
  }

  static let meaningless: [(@Sendable (inout TableRequest) -> Void, String)] = [
    (
      { $0.since = $0.cycles.first },
      "The cycle 2020 is not before 2020, so nothing can have changed since then."
    ),
    (
      { $0.facets = [.governmentView] },
      "No indicator here has the facet government-view. There are: law, practice."
    ),
    ({ $0.level = 9 }, "There is no level 9 here: choose 0 to 2, or none for all."),
    (
      {
        $0.layout = .countryProfile
        $0.countries = ["AC", "BO"]
      }, "A country profile is of one country: name one."
    ),
  ]

  @Test(arguments: meaningless)
  func aStrictRequestRefusesWhatHasNoMeaning(
    change: @Sendable (inout TableRequest) -> Void, sentence: String
  ) throws {
    let harbours = try Harbours()
    func made(strictly isStrict: Bool) throws -> ComparisonTable {
      try harbours.table {
        $0.cycles = ["2020"]
        change(&$0)
        $0.isStrict = isStrict
      }
    }

    let fault = #expect(throws: TableFault.self) { try made(strictly: true) }

    #expect(fault?.description == sentence)
    #expect(throws: Never.self) { try made(strictly: false) }
  }

  @Test func tableBeforeTheFirstObservationShowsWhatIsToBeFilledIn() throws {
    let harbours = try Harbours()
    let empty = Scoreboard(ObservationTable(framework: harbours.board.framework))

    let table = try ComparisonTable(
      empty, TableRequest(standing: .draft(Harbours.moment)), countries: harbours.countries)

    let cells = table.rows.flatMap(\.cells)
    #expect(!cells.isEmpty)
    #expect(cells.allSatisfy { $0.number == nil })
    #expect(cells.contains { $0.missing == .absent(.notCollected) })
  }

  @Test func footnotesComeFromTheProfileAskedFor() throws {
    let table = try Harbours().table { $0.profile = "short" }

    #expect(table.footnotes == ["* A country of legend."])
  }

  @Test func levelFoldsTheTree() throws {
    let table = try Harbours().table { $0.level = 1 }

    #expect(table.rows.map(\.title).count == 3)
    #expect(table.rows.allSatisfy { !$0.startsGroup })
  }
}
