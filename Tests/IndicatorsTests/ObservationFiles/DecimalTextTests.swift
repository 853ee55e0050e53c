import Foundation
import Testing

@testable import Indicators

@Suite struct DecimalTextTests {
  @Test(arguments: [
    ("0", 0.0, 0), ("42.5", 42.5, 1), ("-3", -3, 0), ("42.500", 42.5, 1), ("100", 100, 0),
    ("0.001", 0.001, 3), ("999999999999.99", 999_999_999_999.99, 2),
  ])
  func plainNumbersAreRead(text: String, value: Double, places: Int) throws {
    let number = try DecimalText(text, mark: .point, exponents: false)

    #expect(number.value == value)
    #expect(number.places == places)
  }

  @Test(arguments: [
    ("1e-05", 0.00001, 5), ("1E3", 1000, 0), ("2.5e+1", 25, 0), ("1200e-2", 12, 0),
    ("0e5", 0, 0), ("1.25e1", 12.5, 1),
  ])
  func exponentsAreReadWhereTheyAreAllowed(text: String, value: Double, places: Int) throws {
    let number = try DecimalText(text, mark: .point, exponents: true)

    #expect(number.value == value)
    #expect(number.places == places)
    #expect(throws: DecimalText.Fault.exponent) {
      try DecimalText(text, mark: .point, exponents: false)
    }
  }

  @Test(arguments: [
    ("high", DecimalText.Fault.notANumber), ("", .notANumber), ("-", .notANumber),
    ("..", .notANumber), ("NaN", .notANumber), ("inf", .notANumber), ("0x3", .notANumber),
    ("1_0", .notANumber), ("٣", .notANumber), ("３", .notANumber), ("−3", .notANumber),
    ("3%", .notANumber), ("1 234", .notANumber), ("1e", .notANumber), ("+3", .plus),
    ("03", .leadingZero), ("-00.5", .leadingZero), ("3.", .bareMark), (".5", .bareMark),
    ("42,5", .otherMark), ("1,234.5", .thousands), ("1.234.567", .thousands),
  ])
  func anythingElseIsRefusedForItsReason(text: String, fault: DecimalText.Fault) {
    #expect(throws: fault) { try DecimalText(text, mark: .point, exponents: false) }
  }

  @Test func decimalCommaIsReadWhereTheDialectSaysSo() throws {
    #expect(try DecimalText("42,5", mark: .comma, exponents: false).value == 42.5)
    #expect(throws: DecimalText.Fault.otherMark) {
      try DecimalText("42.5", mark: .comma, exponents: false)
    }
  }

  @Test func tooManyDigitsAreTooLargeAndNoNonsense() throws {
    let number = try DecimalText(
      String(repeating: "9", count: 400), mark: .point, exponents: false)

    #expect(number.value == .infinity)
    #expect(throws: DecimalText.Fault.notANumber) {
      try DecimalText("1e309", mark: .point, exponents: true)
    }
  }

  @Test func digitsBecomeTheNearestDoubleAsTheLibraryReadsThem() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let digits =
        UInt64.random(in: 0...9_999_999_999_999_999_999, using: &random)
        >> UInt64.random(in: 0...63, using: &random)
      let decimals = Int.random(in: 0...19, using: &random)
      let text = "\(digits)e-\(decimals)"

      #expect(ExactDecimal.value(digits, decimals: decimals) == Double(text), "\(text)")
    }
  }

  @Test(arguments: [
    (3.0, "3"), (0.1, "0.1"), (1e-05, "0.00001"), (1.5e-7, "0.00000015"),
    (1e16, "10000000000000000"),
    (-1.25e20, "-125000000000000000000"), (123_456.75, "123456.75"), (-0.5, "-0.5"),
  ])
  func numbersAreWrittenWithoutExponent(value: Double, text: String) {
    #expect(PlainNumber.text(value) == text)
  }
}

/// The generator SplitMix64, so that a failing case can be met again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
