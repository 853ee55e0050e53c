import Foundation
import Testing

@testable import Reading

struct PDFTests {
  /// A document with a line on each page; its cross references are left to the reader to find.
  static func document(_ lines: [String], trailer: String = "") -> String {
    let pages = lines.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    var text = """
      %PDF-1.4
      1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
      2 0 obj << /Type /Pages /Kids [\(pages)] /Count \(lines.count) >> endobj
      3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj

      """
    for (index, line) in lines.enumerated() {
      let content = line.isEmpty ? "" : "BT /F1 12 Tf 72 700 Td (\(line)) Tj ET"
      text += """
        \(4 + 2 * index) 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents \
        \(5 + 2 * index) 0 R /Resources << /Font << /F1 3 0 R >> >> >> endobj
        \(5 + 2 * index) 0 obj << /Length \(content.utf8.count) >> stream
        \(content)
        endstream endobj

        """
    }
    return text + "trailer << /Root 1 0 R /Size \(4 + 2 * lines.count) \(trailer) >>\n%%EOF\n"
  }

  @Test func everyPageIsAnElement() async throws {
    let text = try await read(Self.document(["First page", "", "Third page"]))

    #expect(text.kind == .pdf)
    #expect(text.pages == ["First page", "", "Third page"])
  }

  @Test func pagesThatArePicturesSaySo() async {
    await #expect(throws: ReadingProblem.withoutText(pages: 2)) {
      try await read(Self.document(["", ""]))
    }
  }

  @Test func aLockedDocumentSaysSo() async {
    let lock =
      "/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -1 "
      + "/O (\(String(repeating: "x", count: 32))) /U (\(String(repeating: "x", count: 32))) >> "
      + "/ID [(a) (a)]"

    await #expect(throws: ReadingProblem.encrypted) {
      try await read(Self.document(["a"], trailer: lock))
    }
  }

  @Test func aBrokenDocumentSaysSo() async {
    await #expect(throws: ReadingProblem.damaged) { try await read("%PDF-1.4\nnothing of a PDF") }
  }

  @Test func whatComesBeforeADeclaredDocumentDoesNotHideIt() async throws {
    let file = try TemporaryFile("\r\n<!-- x -->\n" + Self.document(["First page"]))
    defer { withExtendedLifetime(file) {} }
    let text = try await readText(
      of: ReadingRequest(path: file.path, mediaType: "application/pdf", address: "https://x.test/"))

    #expect(text.pages == ["First page"])
  }

  private func read(_ document: String) async throws -> DocumentText {
    let file = try TemporaryFile(document)
    defer { withExtendedLifetime(file) {} }
    return try await readText(of: ReadingRequest(path: file.path, address: "https://x.test/"))
  }
}
