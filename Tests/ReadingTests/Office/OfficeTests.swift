import Testing

@testable import Reading

struct OfficeTests {
  static let word =
    "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>Izvještaj o </w:t><w:t>radu</w:t>"
    + "</w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    + "<w:p><w:del><w:r><w:t>gone</w:t></w:r></w:del><w:r><w:t>left</w:t><w:br/><w:t>down</w:t>"
    + "</w:r></w:p></w:body></w:document>"

  @Test func aDocumentOfWordGivesItsParagraphs() async throws {
    let text = try await read([
      ("word/document.xml", Self.word),
      ("word/footnotes.xml", "<w:footnotes xmlns:w='w'><w:p><w:t>note</w:t></w:p></w:footnotes>"),
      (
        "docProps/core.xml",
        "<c xmlns:dc='d'><dc:title>Izvještaj</dc:title><dc:language>bs_BA</dc:language></c>"
      ),
    ])

    #expect(text.kind == .docx)
    #expect(text.title == "Izvještaj")
    #expect(text.language == "bs-BA")
    #expect(text.pages == ["Izvještaj o radu\na\nleft\ndown\nnote"])
  }

  @Test func aTextOfLibreOfficeGivesItsParagraphs() async throws {
    let text = try await read([
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      (
        "content.xml",
        "<o xmlns:text='t' xmlns:table='b'><text:tracked-changes><text:p>old</text:p>"
          + "</text:tracked-changes><text:h>Raport</text:h><text:p>një<text:s/>dy<text:line-break/>"
          + "tre</text:p><table:table><table:table-row><table:table-cell><text:p>1</text:p>"
          + "</table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell>"
          + "</table:table-row></table:table></o>"
      ),
      ("meta.xml", "<m xmlns:dc='d'><dc:title>Raport</dc:title><dc:language>sq</dc:language></m>"),
    ])

    #expect(text.kind == .odt)
    #expect(text.language == "sq")
    #expect(text.pages == ["Raport\nnjë dy\ntre\n1 2"])
  }

  @Test func aNoteOfLibreOfficeStandsAfterTheTextAndBreaksNoSentence() async throws {
    let text = try await read([
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      (
        "content.xml",
        "<o xmlns:text='t'><text:p>Dernek<text:note><text:note-citation>1</text:note-citation>"
          + "<text:note-body><text:p>Bkz. ek.</text:p></text:note-body></text:note> kendi adını"
          + " seçer.</text:p><text:p>Son.</text:p></o>"
      ),
    ])

    #expect(text.pages == ["Dernek kendi adını seçer.\nSon.\nBkz. ek."])
  }

  @Test func aWorkbookGivesARowALine() async throws {
    let text = try await read([
      ("xl/workbook.xml", "<workbook/>"),
      (
        "xl/sharedStrings.xml",
        "<sst><si><t>ülke</t></si><si><r><t>pu</t></r><r><t>an</t></r></si></sst>"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<w><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
          + "<row><c t='inlineStr'><is><t>Arcadia</t></is></c><c><v>7.5</v></c></row></w>"
      ), ("xl/worksheets/sheet2.xml", "<w><row><c t='s'><v>99</v></c></row></w>"),
    ])

    #expect(text.kind == .xlsx)
    #expect(text.pages == ["ülke puan\nArcadia 7.5", "99"])
  }

  static let refused: [([(String, String)], ReadingProblem)] = [
    ([("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>")], .declaresEntities),
    ([("word/document.xml", "<w:document")], .damaged),
    (
      [("word/document.xml", word), ("x", String(repeating: "\0", count: 129 << 20))],
      .tooLarge(128 << 20)
    ),
    ([("word/document.xml", String(repeating: " ", count: 65 << 20))], .tooLarge(64 << 20)),
    ((0...10_000).map { ("f\($0)", "") }, .tooComplex),
    ([("a.txt", "text")], .unsupported("a ZIP archive")),
    ([("ppt/presentation.xml", "<p/>")], .unsupported("slides (PPTX)")),
  ]

  @Test(arguments: refused.indices)
  func whatShouldNotBeUnpackedIsRefused(index: Int) async {
    let (files, problem) = Self.refused[index]

    await #expect(throws: problem) { try await read(files) }
  }

  private func read(_ files: [(String, String)]) async throws -> DocumentText {
    let file = try ZipFile.write(files)
    defer { withExtendedLifetime(file) {} }
    return try await readText(of: ReadingRequest(path: file.path, address: "https://x.test/"))
  }
}
