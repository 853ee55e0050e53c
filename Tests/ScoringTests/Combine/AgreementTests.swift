import Scoring
import Testing

@Suite struct AgreementTests {
  /// The example of Krippendorff (2011), *Computing Krippendorff's Alpha-Reliability*: four
  /// observers, twelve units.
  static let units: [[Double]] = [
    [1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4],
    [1, 1, 2, 1], [2, 2, 2, 2], [5, 5, 5], [1, 1], [3],
  ]

  // He prints 0.743, 0.815 and 0.849; the further digits are those of the package krippendorff.
  static let alphas: [(Agreement, Double)] = [
    (.nominal, 0.743421052631579), (.ordinal, 0.8153875037548814),
    (.interval, 0.8491071428571428),
  ]

  @Test(arguments: alphas)
  func alphaOfKrippendorffsExample(agreement: Agreement, expected: Double) throws {
    #expect(close(try #require(agreement.alpha(Self.units)), expected))
    #expect(agreement.alpha(Self.units.reversed()) == agreement.alpha(Self.units))
  }

  @Test(arguments: Agreement.allCases)
  func thereIsNoAlphaWithoutPairsOrVariation(agreement: Agreement) {
    #expect(agreement.alpha([]) == nil)
    #expect(agreement.alpha([[1], [2]]) == nil)
    #expect(agreement.alpha([[2, 2], [2, 2, .nan]]) == nil)
    #expect(agreement.alpha([[1, 1], [2, 2]]) == 1)
  }
}
