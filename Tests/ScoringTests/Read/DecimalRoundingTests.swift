import Scoring
import Testing

@Suite struct DecimalRoundingTests {
  static let roundings: [(Double, Int, String)] = [
    (2.675, 2, "2.68"), (1.005, 2, "1.01"), (-2.675, 2, "-2.68"), (0.5, 0, "1"), (1.5, 0, "2"),
    (2.5, 0, "3"), (-0.5, 0, "-1"), (0.04, 1, "0.0"), (-0.04, 1, "0.0"), (0.05, 1, "0.1"),
    (99.95, 1, "100.0"), (9.999, 2, "10.00"), (0, 2, "0.00"), (12, 1, "12.0"),
    (1e20, 1, "100000000000000000000.0"), (.leastNonzeroMagnitude, 3, "0.000"), (0.005, 2, "0.01"),
    (123.456, 0, "123"), (0.999, 0, "1"), (1e-7, 7, "0.0000001"), (7, -1, "7"),
  ]

  @Test(arguments: roundings)
  func halvesGoAwayFromZeroOnTheDecimalValue(value: Double, decimals: Int, expected: String) {
    #expect(DecimalRounding.text(value, decimals: decimals) == expected)
    #expect(DecimalRounding.round(value, decimals: decimals) == Double(expected))
  }
}
