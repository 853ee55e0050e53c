import Tables
import Testing

struct DisplayWidthTests {
  static let widths: [(String, Int)] = [
    ("", 0), ("Arcadia", 7), ("Türkiye", 7), ("Tu\u{308}rkiye", 7), ("Србија", 6), ("東京", 4),
    ("ＡＢ", 4), ("⁽¹²⁾", 4), ("▲▼≈¦", 4), ("a\u{200B}b", 2), ("🙂", 2), ("−1.5", 4),
  ]

  @Test(arguments: widths)
  func textTakesTheColumnsThatATerminalGivesIt(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
