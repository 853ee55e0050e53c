import Indicators
import Tables
import Testing

struct NumberTests {
  static let numbers: [(Double, Int, String, String)] = [
    (52.8125, 1, "52.8", "52,8"), (2.675, 2, "2.68", "2,68"), (-0.25, 1, "−0.3", "−0,3"),
    (-0.04, 1, "0.0", "0,0"), (1234567.5, 0, "1\u{A0}234\u{A0}568", "1.234.568"),
    (999.95, 1, "1\u{A0}000.0", "1.000,0"), (12, 0, "12", "12"),
  ]

  @Test(arguments: numbers)
  func numberIsWrittenAsItsLanguageDoes(
    value: Double, decimals: Int, english: String, turkish: String
  ) {
    #expect(Wording(.english).numbers.text(value, decimals: decimals) == english)
    #expect(Wording(.turkish).numbers.text(value, decimals: decimals) == turkish)
  }

  @Test func nounsAgreeWithTheirNumber() {
    #expect(Wording(.english)[.countries(1)] == "1 country")
    #expect(Wording(.english)[.countries(2)] == "2 countries")
    #expect(Wording(.turkish)[.countries(2)] == "2 ülke")
  }

  @Test func languageNotYetOfferedSpeaksEnglish() {
    #expect(Wording(.serbian)[.heading(.country)] == "Country")
  }
}
