import Foundation
import Testing

@testable import Reading

/// Real documents of the region in eight charsets and five formats.
@Suite(
  .serialized,
  .enabled(
    if: !SharedDocument.all.isEmpty, "the shared documents are not at \(SharedDocument.folder.path)"
  ))
struct SharedDocumentTests {
  @Test(arguments: SharedDocument.all)
  func aDocumentGivesWhatItsManifestSays(document: SharedDocument) async throws {
    guard document.isThere else {
      print("not tested: \(document.file) is not there")
      return
    }

    let text = try await readText(
      of: ReadingRequest(
        path: document.path, address: "https://example.org/" + document.file,
        language: String(document.language.prefix(7))))

    #expect(text.kind == Self.kinds[document.format])
    for part in document.mustContain { #expect(text.whole.contains(part)) }
    let charset = document.trueCharset.replacing("cp", with: "windows-").replacing("-sig", with: "")
    if !charset.isEmpty { #expect(text.charset == Charset(label: charset)?.description) }
    // Markup is no text, and PDF comes with blanks that are layout.
    if let characters = document.characters, text.kind != .html, text.kind != .feed {
      #expect(text.whole.unicodeScalars.count * 20 >= characters * 19)
    }
  }

  static let kinds: [String: DocumentKind] = [
    "text": .text, "HTML": .html, "RSS/XML": .feed, "PDF 1.4": .pdf, "PDF 1.5": .pdf,
    "PDF 1.7": .pdf, "DOCX": .docx,
  ]
}
