import Foundation
import Indicators

/// Reads text out of documents of every kind.
///
/// What it is given comes from strangers: it should be called in a process of its own, with limits.
public struct DocumentReader {
  private let request: ReadingRequest

  /// What a person would read in the document that `request` names.
  public static func text(of request: ReadingRequest) throws(ReadingProblem) -> DocumentText {
    let text = try DocumentReader(request: request).text()
    return TextCleaning.cleaned(text)
  }

  private func text() throws(ReadingProblem) -> DocumentText {
    let head = try file(atMost: 4096)
    guard !head.isEmpty else { throw .empty }
    switch DocumentSignature.find(in: head, declared: request.mediaType) {
    case .pdf: return try PDFReader(path: request.path, limits: request.limits).text()
    case .zip: return try OfficeReader.text(path: request.path)
    case .gzip: return try text(in: ZipPackage.unzipped(path: request.path))
    case .foreign(let kind): throw .unsupported(kind)
    case .open:
      let limit = request.limits.mostBytes
      let bytes = try file(atMost: limit + 1)
      guard bytes.count <= limit else { throw .tooLarge(limit) }
      return try text(in: bytes)
    }
  }

  private func text(in bytes: [UInt8]) throws(ReadingProblem) -> DocumentText {
    let decision = CharsetDecision(bytes, header: request.charset, language: request.language)
    guard decision.isUTF16 || !bytes.prefix(4096).contains(0) else {
      throw .unsupported("a file that is neither text nor of a known kind")
    }
    let decoded = TextDecoder.text(bytes, in: decision.charset)
    let kind = MarkupKind.kind(of: decoded, declared: request.mediaType)
    var text = try text(decoded, bytes, kind)
    text.charset = decision.charset.description
    if decision.isBelied { text.warnings.append(.charsetLie) }
    return text
  }

  private func text(
    _ decoded: String, _ bytes: [UInt8], _ kind: DocumentKind
  ) throws(ReadingProblem) -> DocumentText {
    switch kind {
    case .html: return page(decoded)
    case .feed, .sitemap:
      let bytes = XMLDecoding.withoutDeclaration(Array(decoded.utf8))
      return try FeedReader.text(bytes, kind: kind, base: request.address)
    case .xml: return try PlainReader.text(xml: decoded)
    case .text, .pdf, .docx, .odt, .xlsx, .ods:
      return DocumentText(kind: .text, pages: [PlainReader.lines(decoded)])
    }
  }

  private func page(_ markup: String) -> DocumentText {
    let page = PageText(markup, selection: request.selection)
    var text = DocumentText(
      kind: .html, title: page.title, language: page.language, pages: [page.text],
      main: page.mainText)
    text.feeds = page.feeds.compactMap { FeedAddress.full($0, base: request.address) }
    text.warnings = PageSigns.warnings(about: page)
    text.missedSelectors = page.missedSelectors
    return text
  }

  private func file(atMost limit: Int) throws(ReadingProblem) -> [UInt8] {
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: request.path))
      defer { try? handle.close() }
      return try Array(handle.read(upToCount: limit) ?? Data())
    } catch {
      throw .unreadableFile(error.localizedDescription)
    }
  }
}
