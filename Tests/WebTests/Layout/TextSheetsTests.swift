import Tables
import Testing

@testable import Web

@Suite struct TextSheetsTests {
  @Test func aLongTextIsCutIntoSheetsThatLoseNothing() {
    let text = String(repeating: "ред\n", count: 2500)
    let sheets = TextSheets(text)

    #expect(sheets.sheets.count == 3)
    #expect(sheets.sheets.map(sheets.text).joined() == text)
    #expect(sheets.sheet(of: 4 * 1000) == 2)
  }

  @Test func aTextOfOneLineIsCutToo() {
    let text = String(repeating: "x", count: 300_000)
    let sheets = TextSheets(text)

    #expect(sheets.sheets.allSatisfy { $0.count <= 2 * TextSheets.length + 1 })
    #expect(sheets.sheets.map(sheets.text).joined() == text)
  }

  @Test func anEmptyTextHasNoSheet() {
    #expect(TextSheets("").sheets.isEmpty)
  }

  @Test func pagesAreCountedFromTheBreaks() {
    #expect(TextSheets("a\u{C}b").page(at: 2) == 2)
    #expect(TextSheets("ab").page(at: 1) == nil)
  }

  @Test func everyPassageIsFoundWhereItBeginsAlsoWithinAnother() {
    let text = MarkedText([
      .init(place: 2..<5, name: "b"), .init(place: 0..<4, name: "a"),
      .init(place: 1..<2, name: "c"), .init(place: 2..<3, name: "d"),
    ])

    let html = text.html(of: 0..<6, in: Array("<bcdef".unicodeScalars))

    #expect(
      html.markup
        == "<mark id=\"a\">&lt;</mark><mark id=\"c\">b</mark><mark id=\"b\"><span id=\"d\">cde</span>"
        + "</mark>f")
  }

  @Test func hitsWithoutNamesThatOverlapAreOneMark() {
    let text = MarkedText([.init(place: 0..<3, name: nil), .init(place: 1..<4, name: nil)])

    #expect(text.html(of: 0..<5, in: Array("abcde".unicodeScalars)).markup == "<mark>abcd</mark>e")
  }
}
