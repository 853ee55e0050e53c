import Indicators

/// What a person would read in a document.
///
/// Lines end with a line feed. Blanks that mean nothing in the format of the document are folded to
/// one, and control characters are left out.
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
  /// The entries of a feed or sitemap, in its order; empty for anything else.
  public var entries: [FeedEntry] = []
  /// How many entries of a feed name no address of the web, and are left out.
  public var skippedEntries = 0
  /// The addresses of the feeds that a web page announces.
  public var feeds: [String] = []
  /// What shows that the document is not what it should be.
  public var warnings: [CaptureWarning] = []
  /// The selectors that matched nothing on the page.
  public var missedSelectors: [String] = []

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
