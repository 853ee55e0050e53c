import Indicators
import Scoring
import Testing

@Suite struct FrameworkCheckTests {
  /// The problems of a framework with `lines` before its one indicator, as `line code`.
  static func problems(_ lines: String, leaf: String = "id: a, value: percent") -> [String] {
    let text = "framework: arcadia\ntitle: {en: Arcadia}\n\(lines)\nnodes:\n  - {\(leaf)}\n"
    do throws(Problems) {
      _ = try FrameworkReader.read(text, countries: .empty)
      return []
    } catch {
      return error.list.map { "\($0.place.line ?? 0) \($0.code)" }
    }
  }

  @Test(arguments: [
    ("decimals: 1\ndecimals: 2\nstatus: provisonal", ["4 duplicate-key", "5 unknown-word"]),
    ("method: {impute: none, treat: none, impute: mean}", ["3 duplicate-key"]),
    ("method:\n  impute: none\n  # why\n  \"impute\" : mean", ["6 duplicate-key"]),
    ("version: 1\nversion: 1\nversion: 1", ["4 duplicate-key", "5 duplicate-key"]),
    ("note: {en: \"a, en: b\", en: c}", ["3 duplicate-key"]),
  ])
  func aSecondKeyIsRefusedWhereItStandsAndHidesNothing(lines: String, expected: [String]) {
    #expect(Self.problems(lines) == expected)
  }

  @Test func theSecondKeyNamesTheLineOfTheFirst() throws {
    let problem = try #require(
      throws: Problems.self
    ) {
      try FrameworkReader.read("title: A\n\ntitle: B", countries: .empty)
    }.list.first { $0.code == "duplicate-key" }

    #expect(problem?.place == Problem.Place(line: 3, column: 1, path: "title"))
    #expect(problem?.message == "The key \"title\" is given twice; it stands in line 1 already.")
  }

  @Test(arguments: ["decimals: &x 1", "&x decimals: 1", "method: &m {impute: mean}"])
  func nothingFollowsFromAnAnchor(line: String) {
    #expect(Self.problems(line) == ["3 anchor"])
  }

  @Test(arguments: [
    (["2020", "2021"], []), (["2018-2019", "2019"], ["3 overlap"]),
    (["2021", "2019-2022"], ["3 overlap"]),
  ])
  func cyclesDoNotOverlap(codes: [String], expected: [String]) {
    let cycles = codes.map { "{id: \"\($0)\"}" }.joined(separator: ", ")

    #expect(Self.problems("cycles: [\(cycles)]") == expected)
  }

  @Test(arguments: [
    ("[0, 20, 60]", []), ("[10, 20]", ["3 band"]), ("[0, 60, 20]", ["3 band"]),
    ("[0, 20, 20]", ["3 duplicate"]), ("[0, 120]", ["3 out-of-range"]),
    ("[0, -5]", ["3 out-of-range"]), ("[60, 40, 0]", ["3 band", "3 band", "3 band"]),
  ])
  func bandsRiseFromZeroWithinTheScale(edges: String, expected: [String]) {
    let bands = edges.dropFirst().dropLast().split(separator: ", ").map {
      "{from: \($0), name: B}"
    }

    #expect(Self.problems("bands: [\(bands.joined(separator: ", "))]") == expected)
  }

  @Test(arguments: [
    ("b", ["5 unknown-indicator"]), ("a", ["5 unknown-indicator"]),
    ("{indicator: b, factor: 10}", ["5 unknown-indicator"]),
    ("{indicater: b}", ["5 missing", "5 unknown-key"]), ("t", ["5 divisor"]), ("f", ["5 divisor"]),
    ("n", []),
  ])
  func aDivisorIsAnotherIndicatorOfOneNumber(per: String, expected: [String]) {
    let others =
      "id: n, value: number, normalise: none}\n  - {id: t, value: text}\n"
      + "  - {id: f, value: percent, facets: {law: 1, practice: 1}"

    let found = Self.problems("", leaf: "id: a, value: percent, per: \(per)}\n  - {\(others)")

    #expect(found.sorted() == expected)
  }

  static let countries =
    "countries: [{code: ARC, name: Arcadia}, {code: BOR, name: Borduria}, {code: SYL, name: S}]"

  @Test(arguments: [
    ("{coast: [ARC, BOR], hills: [SYL]}", []),
    ("{coast: [ARC, BRO], hills: [SYL, BOR]}", ["4 unknown-country"]),
    ("{coast: [ARC, BOR], hills: [SYL, ARC]}", ["4 duplicate"]), ("{coast: [ARC]}", ["4 missing"]),
    ("{coast: ARC}", ["4 missing", "4 type"]), ("{coast: [ARC, BOR, SYL], hills: []}", ["4 empty"]),
    ("[ARC]", ["4 type"]),
  ])
  func groupsHoldEveryCountryOnce(groups: String, expected: [String]) {
    #expect(Self.problems("\(Self.countries)\ngroups: \(groups)").sorted() == expected)
  }

  static func framework(_ code: String, nodes: String, rest: String = "") throws -> Framework {
    try FrameworkReader.read(
      "framework: \(code)\ntitle: T\nnodes: [\(nodes)]\n\(rest)", countries: .empty)
  }

  @Test(arguments: [
    ("of: old, to: x1", nil), ("of: old, to: x3", "error crosswalk[0].to Did you mean \"x1\"?"),
    ("of: old", "error crosswalk[0].node Name the node there with \"to\"."),
    ("of: odl, to: x", "warning crosswalk[0].of Did you mean \"old\"?"),
    ("of: elsewhere", "warning crosswalk[0].of Load it first."), ("of: new", nil),
  ])
  func aCrosswalkIsCheckedBesideTheOtherFrameworks(entry: String, expected: String?) throws {
    let old = try Self.framework("old", nodes: "{id: x1, value: percent}")
    let new = try Self.framework(
      "new", nodes: "{id: renamed, value: percent}",
      rest: "crosswalk: [{node: renamed, \(entry), note: {en: Why}}]")

    let found = new.crosswalkProblems(beside: [old]).map {
      "\($0.severity.rawValue) \($0.place.path ?? "") \($0.hint ?? "")"
    }

    #expect(found == (expected.map { [$0] } ?? []))
    #expect(new.crosswalk.first?.note?[.english] == "Why")
  }

  @Test func groupsReachTheImputation() throws {
    let framework = try FrameworkReader.read(
      """
      framework: arcadia
      title: {en: Arcadia}
      \(Self.countries)
      groups: {coast: [ARC, SYL], hills: [BOR]}
      cycles: [{id: "2023"}]
      nodes: [{id: a, value: number, normalise: none, impute: group-mean}]
      """, countries: .empty)

    let plan = framework.plan(countries: framework.countries, cycles: framework.cycles)

    #expect(plan.columns.map(\.groups) == [[0, 1, 0]])
  }
}
