import Scoring
import Testing

@Suite struct CombinationTests {
  static let ofOneTwoFourNine: [(Combination, Double)] = [
    (.median, 3), (.mean, 4), (.trimmedMean, 3), (.panel, 2), (.latest, 9),
  ]

  static let values = [
    AssessorValue(4, order: 1), AssessorValue(1, order: 0),
    AssessorValue(9, order: 3), AssessorValue(2, isPanel: true, order: 2),
  ]

  @Test(arguments: ofOneTwoFourNine)
  func assessorsBecomeOneValue(combination: Combination, expected: Double) throws {
    #expect(try combination.combine(Self.values) == expected)
    #expect(try combination.combine(Self.values.reversed()) == expected)
  }

  @Test(arguments: Combination.allCases)
  func oneValueIsItself(combination: Combination) throws {
    #expect(try combination.combine([AssessorValue(3.25)]) == 3.25)
    #expect(try combination.combine([]) == nil)
  }

  @Test func onlyRefusesTwoValues() {
    #expect(throws: CombinationError.moreThanOne(count: 2)) {
      try Combination.only.combine([AssessorValue(1), AssessorValue(1)])
    }
  }

  @Test func withoutAPanelTheMedianStands() throws {
    let values = [1.0, 2, 5].map { AssessorValue($0) }

    #expect(try Combination.panel.combine(values) == 2)
  }

  @Test func trimmingTwoValuesLeavesTheirMean() throws {
    #expect(try Combination.trimmedMean.combine([AssessorValue(1), AssessorValue(2)]) == 1.5)
  }

  @Test func theSpellingIsThatOfFrameworkFiles() {
    #expect(
      Combination.allCases.map(\.rawValue)
        == ["median", "mean", "trimmed-mean", "panel", "latest", "only"])
  }
}
