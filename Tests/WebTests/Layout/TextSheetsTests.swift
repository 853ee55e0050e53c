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

  @Test func passagesThatOverlapAreMarkedOneAfterTheOther() {
    let text = MarkedText([
      .init(place: 2..<5, name: "b"), .init(place: 0..<3, name: "a"),
      .init(place: 1..<2, name: "c"),
    ])

    let html = text.html(of: 0..<6, in: Array("<bcdef".unicodeScalars))

    #expect(html.markup == "<mark id=\"a\">&lt;bc</mark><mark id=\"b\">de</mark>f")
  }
}
