/// As what a document was read.
public enum DocumentKind: String, Sendable, Equatable, Codable, CaseIterable {
  /// A web page.
  case html
  /// Text without any markup.
  case text
  /// A PDF document.
  case pdf
  /// A text of Word.
  case docx
  /// A text of LibreOffice (OpenDocument).
  case odt
  /// A workbook of Excel.
  case xlsx
  /// A workbook of LibreOffice (OpenDocument).
  case ods
  /// A feed: RSS or Atom.
  case feed
  /// A list of the addresses of a site, or a list of such lists.
  case sitemap
  /// XML of another kind.
  case xml
}
