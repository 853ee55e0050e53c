import Foundation
import Tables
import Testing

struct ColourTests {
  @Test func textStandsOutOnEveryColour() {
    let colours = stride(from: 0, to: 0x1000000, by: 997).map { (value: Int) -> Colour in
      Colour(
        red: UInt8(value >> 16), green: UInt8((value >> 8) & 255), blue: UInt8(value & 255))
    }

    let faint = colours.filter { $0.contrast(with: $0.textColour) < 4.5 }

    #expect(faint.isEmpty)
  }

  /// Ratios of WebAIM's contrast checker.
  static let ratios: [(String, String, Double)] = [
    ("#000000", "#ffffff", 21), ("#767676", "#ffffff", 4.54), ("#0000ff", "#ffffff", 8.59),
    ("#f00", "#ffffff", 4),
  ]

  @Test(arguments: ratios)
  func contrastIsThatOfTheGuidelines(one: String, other: String, ratio: Double) throws {
    let contrast = try #require(Colour(one)).contrast(with: try #require(Colour(other)))

    #expect(abs(contrast - ratio) < 0.01)
  }

  @Test(arguments: ["", "#", "#12", "#12345", "red", "#gggggg", "#12345６", "123456"])
  func whatIsNoColourIsRefused(text: String) {
    #expect(Colour(text) == nil)
  }
}
