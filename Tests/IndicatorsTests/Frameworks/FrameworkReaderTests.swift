import Indicators
import Scoring
import Testing

@Suite struct FrameworkReaderTests {
  /// A framework of an imaginary country with ten different faults.
  static let tenFaults = """
    framework: arcadia
    titel: {en: Arcadia}
    title: {en: Arcadia}
    status: provisonal
    countries: [{code: ARC, name: {en: Arcadia}}, ZZ]
    cycles:
      - {id: "2021", from: 2021-02-30, to: 2021-12-31}
    decimals: 1.5
    bands:
      - {from: 0, name: {en: Low}, colour: red}
    method: {aggregate: arithmetik}
    nodes:
      - id: "1"
        weight: -1
        nodes:
          - {id: "1.a", value: percentage}
          - {id: "1.a", value: percent}
          - {id: "1.b", value: number}
    """

  @Test func tenFaultsAreAllListedWithLineAndHint() throws {
    let problems = try #require(throws: Problems.self) {
      try FrameworkReader.read(Self.tenFaults, countries: .empty)
    }.list

    #expect(
      problems.map { "\($0.place.line ?? 0) \($0.code)" } == [
        "2 unknown-key", "4 unknown-word", "5 unknown-country", "7 date", "8 type", "10 colour",
        "11 unknown-word", "14 out-of-range", "16 unknown-word", "17 duplicate", "18 missing",
      ])
    #expect(problems.first?.hint == "Did you mean \"title\"?")
    #expect(problems[1].hint == "Did you mean \"provisional\"?")
    #expect(problems.allSatisfy { $0.place.path != nil && $0.place.column != nil })
  }

  @Test func theExampleOfTheInterfacesIsRead() throws {
    let framework = try FrameworkReader.read(
      """
      framework: example
      version: 2
      status: provisional
      title: {en: Example, tr: Örnek}
      source: {title: A title, url: "https://example.org/", page: 3}
      countries: [{code: ARC, name: {en: Arcadia}}]
      cycles:
        - {id: "2021", from: 2021-01-01, to: 2021-12-31, kind: baseline, published: 2023-05-01}
        - {id: "2023", from: 2023-01-01, to: 2023-12-31, break: false}
      decimals: 2
      method: {combine: median, normalise: {kind: goalposts}, aggregate: arithmetic,
               min-coverage: 0.5, treat: none, impute: none,
               uncertainty: {replicates: 1000, seed: 1, weights: 0.25}}
      overall: {title: {en: Overall}, aggregate: arithmetic}
      nodes:
        - id: "1"
          title: {en: First}
          aggregate: geometric
          nodes:
            - id: "1.a"
              title: {en: Leaf}
              value: grade
              levels: {1: {en: worst}, 5: {en: best}}
              facets: {law: 1, practice: 2}
              direction: higher
              normalise: {kind: goalposts, low: 1, high: 5}
              benchmark: 5
              targets: {ARC: {"2027": 4}}
      crosswalk:
        - {node: "1.a", of: another, comparable: false}
      """, countries: .empty)

    let leaf = try #require(framework.node("1.a")?.indicator)
    #expect(framework.version == 2)
    #expect(framework.cycles.map(\.code.rawValue) == ["2021", "2023"])
    #expect(framework.node("1")?.aggregation == .geometric)
    #expect(leaf.facets == [.init(facet: .law, weight: 1), .init(facet: .practice, weight: 2)])
    #expect(leaf.normalisation == .fixed(.goalposts(low: 1, high: 5)))
    #expect(leaf.targets["ARC"] == [Target(year: 2027, value: 4)])
    #expect(framework.columns.map(\.facet) == [.law, .practice])
  }

  @Test func aFrameworkMayBeWrittenAsJSON() throws {
    let framework = try FrameworkReader.read(
      #"{"framework": "j", "title": "J", "nodes": [{"id": "a", "value": "percent"}]}"#,
      countries: .empty)

    #expect(framework.columns.count == 1)
    #expect(framework.node("a")?.indicator?.normalisation == .fixed(.goalposts(low: 0, high: 100)))
  }

  @Test(arguments: [
    ("a: &x 1", "anchor"), ("a: &x 1\nb: *x", "alias"), ("a: !!str 1", "tag"),
    ("a: 1\na: 2", "duplicate-key"), ("a: [1", "yaml"), ("", "empty"),
    ("--- 1\n--- 2", "several-documents"),
  ])
  func whatStrictYAMLDoesNotHoldIsRefused(text: String, code: String) throws {
    let problems = try #require(throws: Problems.self) {
      try FrameworkReader.read(text, countries: .empty)
    }.list

    #expect(problems.contains { $0.code == code }, "\(problems)")
  }

  @Test func aBombOfAliasesIsRefusedAtOnce() throws {
    let lines = (1...30).map { "a\($0): &a\($0) [*a\($0 - 1),*a\($0 - 1),*a\($0 - 1)]" }
    let bomb = (["a0: &a0 [x]"] + lines + ["? *a30\n: 1"]).joined(separator: "\n")

    let problems = try #require(throws: Problems.self) {
      try FrameworkReader.read(bomb, countries: .empty)
    }.list

    #expect(problems.map(\.code) == ["alias"])
  }

  @Test func anUnknownKindOfValueHidesNoOtherFault() throws {
    let problems = try #require(throws: Problems.self) {
      try FrameworkReader.read(
        """
        framework: arcadia
        title: {en: Arcadia}
        nodes:
          - {id: a, value: grad, direction: up, combine: medan, benchmark: nine}
        """, countries: .empty)
    }.list

    #expect(problems.count == 4, "\(problems)")
  }

  @Test func aTextThatCouldSteerATerminalIsRefused() throws {
    let problems = try #require(throws: Problems.self) {
      try FrameworkReader.read(
        "framework: arcadia\ntitle: \"A\\e[31m\"\nnodes: [{id: a, value: percent}]",
        countries: .empty)
    }.list

    #expect(problems.map(\.code) == ["control-character"])
  }
}
