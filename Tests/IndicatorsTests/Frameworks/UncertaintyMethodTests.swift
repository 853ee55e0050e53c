import Indicators
import Scoring
import Testing

@Suite struct UncertaintyMethodTests {
  static func framework(_ uncertainty: String) throws -> Framework {
    try FrameworkReader.read(
      """
      framework: example
      title: {en: Example}
      countries: [{code: ARC, name: {en: Arcadia}}]
      method: {uncertainty: \(uncertainty)}
      nodes:
        - {id: "1", title: {en: First}, nodes: [{id: "1.a", title: {en: Leaf}, value: percent}]}
      """, countries: .empty)
  }

  @Test func valuesAndWeightsAreVariedUnlessItSaysOtherwise() throws {
    #expect(try Self.framework("{weights: 0.25}").uncertainty.sources == [.values, .weights])
    #expect(try Self.framework("{sources: []}").uncertainty.sources.isEmpty)
  }

  @Test func sourcesAreListedInOneOrderWhateverThatOfTheFile() throws {
    let framework = try Self.framework("{sources: [indicators, aggregation, values, values]}")

    #expect(framework.uncertainty.sources == [.values, .aggregation, .indicators])
  }

  @Test func aSourceThatDoesNotExistIsRefusedWithThoseThatDo() throws {
    let problems = #expect(throws: Problems.self) {
      try Self.framework("{sources: [agregation]}")
    }

    #expect(problems?.description.contains("aggregation") == true)
  }
}
