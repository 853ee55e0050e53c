/// What a person would read in a document.
///
/// Lines end with a line feed and runs of blanks are one blank, so that two texts differ where their
/// words differ and not where their layout does.
public struct DocumentText: Sendable, Equatable, Codable {
  /// As what the document was read.
  public var kind: DocumentKind
  /// The title as the document declares it; empty without one.
  public var title: String
  /// The language as the document declares it, a tag of BCP 47.
  public var language: String?
  /// The charset as decided; `nil` where the format itself rules it (PDF, DOCX, ODT).
  public var charset: String?
  /// The whole text, page by page; one element for a document that has no pages.
  public var pages: [String]
  /// The text without what surrounds it on every page of a site; the whole text where nothing does.
  public var main: String

  /// A text; `main` is the whole where it is not given.
  public init(
    kind: DocumentKind, title: String = "", language: String? = nil, charset: String? = nil,
    pages: [String], main: String? = nil
  ) {
    self.kind = kind
    self.title = title
    self.language = language
    self.charset = charset
    self.pages = pages
    self.main = main ?? Self.joined(pages)
  }

  /// The whole text, one page after the other, each beginning on a line of its own.
  public var whole: String { Self.joined(pages) }

  private static func joined(_ pages: [String]) -> String {
    pages.joined(separator: "\n")
  }
}
