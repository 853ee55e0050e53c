import Foundation
import Testing

@testable import Reading

struct DocumentTextTests {
  @Test func theMainTextIsTheWholeWhereNothingSurroundsIt() {
    let text = DocumentText(kind: .pdf, pages: ["one", "two"])

    #expect(text.main == "one\ntwo")
    #expect(text.whole == text.main)
  }

  @Test func aTextComesBackFromJSONAsItWas() throws {
    let text = DocumentText(
      kind: .html, title: "İlan", language: "tr", charset: "windows-1254", pages: ["Kreu\nRaport"],
      main: "Raport")

    let back = try JSONDecoder().decode(DocumentText.self, from: JSONEncoder().encode(text))

    #expect(back == text)
  }
}
