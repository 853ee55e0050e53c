import Foundation
import Indicators
import Testing

@Suite struct ObservationFileTests {
  private static let framework = Framework(
    code: "arcadia", title: LocalizedText(english: "Arcadia"),
    countries: [Country(bare: "XK"), Country(bare: "AR"), Country(bare: "BO")],
    cycles: ["2021", "2018-2019", "2023"].compactMap { Cycle(year: $0) },
    root: Node(
      code: "overall", title: LocalizedText(english: "Overall"),
      content: .nodes([
        Node(
          code: "1", title: LocalizedText(english: "One"),
          content: .nodes([
            Corpus.leaf(
              "1.1.a", 1, 5, places: 0, facets: [.law, .practice], type: .grade,
              steps: [1, 2, 3, 4, 5]),
            Corpus.leaf("1.1.b", 0, 100),
            Corpus.leaf("1.1.c", 0, 1, type: .yesNo, steps: [0, 0.5, 1]),
            Corpus.leaf("1.1.d", -.infinity, .infinity, type: .text),
            Corpus.leaf("an-indicator-of-a-long-name", -.infinity, .infinity),
          ]))
      ])))

  private static let countries = CountryList(
    countries: [
      Country(
        code: "XK",
        names: [CountryName(text: LocalizedText([.english: "Kosovo", .turkish: "Kosova"]))],
        foreignCodes: ["XKX", "XKO", "KOS"])
    ], protocolOrder: [], alphabeticalOrder: [], profiles: [])

  private func read(_ lines: String..., as format: ObservationFormat = .csv) -> ObservationFile {
    ObservationFile(
      reading: Array((lines.joined(separator: "\n") + "\n").utf8), as: format,
      framework: Self.framework, countries: Self.countries)
  }

  private static let head = "indicator,facet,country,cycle,value"

  @Test func aRowBecomesAnObservation() {
    let file = read(
      "indicator,facet,country,cycle,assessor,value,confidence,n,se,low,high,currency,date,"
        + "justification,evidence_url,evidence_quote,evidence_page",
      "1.1.b,,AR,2018-2019,Expert 1,42.125,low,120,1.5,40,44.5,EUR,2019-06-30,"
        + "\"He said \"\"no\"\", twice\",https://example.org/a,\"a\nb\",12-13")

    var detail = ObservationDetail()
    detail.confidence = .low
    detail.sampleSize = 120
    detail.standardError = 1.5
    detail.low = 40
    detail.high = 44.5
    detail.currency = "EUR"
    detail.date = CalendarDate("2019-06-30")
    detail.justification = "He said \"no\", twice"
    detail.evidence = Evidence(address: "https://example.org/a", quote: "a\nb", page: "12-13")
    #expect(file.problems == [])
    #expect(file.table.count == 1)
    #expect(
      file.table[0]
        == Observation(
          cell: Cell(indicator: "1.1.b", country: "AR", cycle: "2018-2019"),
          assessor: "Expert 1", reading: .value(42.125), detail: detail))
  }

  @Test func facetsAreAskedForWhereTheIndicatorHasThem() {
    let file = read(
      Self.head, "1.1.a,law,AR,2021,3", "1.1.a,practice,AR,2021,4", "1.1.a,,AR,2021,4",
      "1.1.b,law,AR,2021,3", "1.1.a,cso-view,AR,2021,3", "1.1.a,lax,AR,2021,3")

    #expect(file.table.column == [0, 1])
    #expect(file.problems.map(\.place.row) == [4, 5, 6, 7])
    #expect(
      file.problems.map(\.code) == ["required", "unknown-facet", "unknown-facet", "unknown-facet"])
    #expect(
      file.problems[0].description.contains("1.1.a needs a facet. Its facets are law, practice."))
  }

  @Test func anAbsenceIsSaidAndNeverABlank() {
    let file = read(
      Self.head + ",status", "1.1.b,,AR,2021,,not-due", "1.1.b,,BO,2021,,",
      "1.1.b,,XK,2021,5,refused", "1.1.b,,AR,2023,,lost")

    #expect(file.table.standing == [.notDue])
    #expect(file.problems.map(\.code) == ["required", "value-and-status", "unknown-status"])
  }

  @Test func levelsAndScalesAreKept() {
    let file = read(
      Self.head, "1.1.a,law,AR,2021,6", "1.1.a,law,BO,2021,2.5", "1.1.c,,AR,2021,0.25",
      "1.1.c,,BO,2021,0.5", "1.1.c,,XK,2021,partly")

    #expect(file.table.value == [0.5, 0.5])
    #expect(file.problems.map(\.code) == ["out-of-range", "not-integer", "not-a-level"])
    #expect(
      file.problems[0].description
        == "line 2, value: \"6\" lies outside the scale of 1.1.a. It goes from 1 to 5.")
    #expect(file.problems[2].hint == "They are 0, 0.5, 1.")
  }

  @Test func textsAreKeptAsTheyAre() {
    let file = read(Self.head, "1.1.d,,AR,2021,  =1+1 ", "1.1.d,,BO,2021,\"\"", "1.1.d,,XK,2021,7")

    #expect(file.table.texts == [0: "  =1+1 ", 1: "", 2: "7"])
    #expect(file.problems.map(\.code) == ["formula-text"])
  }

  @Test(arguments: ["XK", "XKX", "XKO", "KOS"])
  func countriesAreFoundByTheirForeignCodes(code: String) {
    let file = read(Self.head, "1.1.b,,\(code),2021,3")

    #expect(file.problems == [])
    #expect(file.table.country == [0])
  }

  @Test(arguments: [
    ("1.1.x", "AR", "2021", "Did you mean \"1.1.a\"?"),
    ("1.1.b", "Kosova", "2021", "The code of Kosova is \"XK\"."),
    ("1.1.b", "KX", "2021", "Did you mean \"XK\"?"),
    ("1.1.b", "AR", "2022", "Did you mean \"2021\"?"),
    ("1.1.b", "\u{0410}R", "2021", "Did you mean \"AR\"?"),
    ("1", "AR", "2021", "Give the value to one of the indicators under it."),
  ])
  func aWrongCodeGetsTheRightOne(indicator: String, country: String, cycle: String, hint: String) {
    let file = read(Self.head, "\(indicator),,\(country),\(cycle),3")

    #expect(file.problems.map(\.hint) == [hint])
  }

  @Test func aDuplicateNamesTheFirstRow() {
    let file = read(
      Self.head + ",assessor", "1.1.b,,AR,2021,3,ada", "1.1.b,,BO,2021,3,ada", "",
      "1.1.b,,AR,2021,4,bob", "1.1.b,,AR,2021,5,ada")

    #expect(file.table.value == [3, 3, 4])
    #expect(file.rows == 4)
    #expect(file.refusedRows == 1)
    let problem = file.problems.last
    #expect(problem?.code == "duplicate")
    #expect(problem?.place.row == 6)
    #expect(problem?.place.line == 6)
    #expect(problem?.message.hasPrefix("Row 2 (line 2) already") == true)
  }

  @Test func rowsAndLinesAreCountedApart() {
    let file = read(
      Self.head + ",justification", "1.1.b,,AR,2021,3,\"x\ny\nz\"", "1.1.b,,AR,2023,900,")

    #expect(file.problems.map(\.place.row) == [3])
    #expect(file.problems.map(\.place.line) == [5])
  }

  @Test func problemsAreCountedBeyondThoseListed() {
    let rows = (0..<30).map { _ in "1.1.x,,AR,2021,3" }.joined(separator: "\n")
    let file = ObservationFile(
      reading: Array((Self.head + "\n" + rows).utf8), as: .csv, framework: Self.framework,
      limits: ReadingLimits(problems: 10))

    #expect(file.problems.count == 11)
    #expect(file.refusedRows == 30)
    #expect(file.problems.last?.message == "20 further errors are not listed; there are 30 in all.")
  }

  @Test func countriesAndCyclesAreCollectedWhereTheFrameworkListsNone() {
    let framework = Framework(
      code: "open", title: LocalizedText(english: "Open"),
      root: Node(
        code: "overall", title: LocalizedText(english: "Overall"),
        content: .nodes([Corpus.leaf("a", 0, 100)])))
    let text =
      "indicator,country,cycle,value\na,XKX,2021,1\na,ZZ,2020,2\na,AA,2018-2019,3\na,B C,1,4\n"

    let file = ObservationFile(
      reading: Array(text.utf8), as: .csv, framework: framework, countries: Self.countries)

    #expect(file.table.countries.map(\.code) == ["AA", "XK", "ZZ"])
    #expect(file.table.cycles.map(\.code) == ["2018-2019", "2020", "2021"])
    #expect(file.table.country == [1, 2, 0])
    #expect(file.table.cycle == [2, 1, 0])
    #expect(file.problems.map(\.code) == ["unknown-country", "unknown-cycle"])
  }

  @Test(arguments: [
    #"[{"indicator":"1.1.b","country":"AR","cycle":"2021","value":1.50,"n":12,"evidence_url":null}]"#,
    #"{"observations": [{"indicator":"1.1.b","country":"AR","cycle":2021,"value":1.5,"n":12}]}"#,
  ])
  func jsonIsAListOfObjectsOfTheSameNames(text: String) {
    let file = read(text, as: .json)

    #expect(file.problems == [])
    #expect(file.table.value == [1.5])
    #expect(file.table.details[0]?.sampleSize == 12)
  }

  @Test func jsonNamesLineAndColumnOfWhatIsNotJSON() {
    let file = read("[", #" {"indicator": "1.1.b",}"#, "]", as: .json)

    #expect(file.problems.map(\.code) == ["syntax"])
    #expect(file.problems.first?.place == Problem.Place(line: 2, column: 24))
  }
}
