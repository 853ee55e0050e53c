import Foundation

/// What kind of text a text is, by its beginning and by what it is declared to be.
enum MarkupKind {
  /// The kind of the document that begins with `text`.
  static func kind(of text: String, declared mediaType: String?) -> DocumentKind {
    let head = String(decoding: text.utf8.prefix(4096), as: UTF8.self).lowercased()
    let start = afterPreamble(head[...])
    if let kind = roots.first(where: { begins(start, $0.key) })?.value { return kind }
    let declared = mediaType ?? ""
    if declared == "text/html" || declared == "application/xhtml+xml" { return .html }
    if head.hasPrefix("<?xml") || isXML(declared), start.hasPrefix("<") { return .xml }
    let isUndeclared = declared.isEmpty || declared == "application/octet-stream"
    if isUndeclared, ["<head", "<body", "<title", "<meta", "<table"].contains(where: head.contains)
    {
      return .html
    }
    return .text
  }

  /// Whether the media type is one of XML.
  static func isXML(_ mediaType: String) -> Bool {
    mediaType.hasSuffix("/xml") || mediaType.hasSuffix("+xml")
  }

  private static let roots: [String: DocumentKind] = [
    "<!doctype html": .html, "<html": .html, "<rss": .feed, "<rdf:rdf": .feed, "<feed": .feed,
    "<urlset": .sitemap, "<sitemapindex": .sitemap,
  ]

  private static func begins(_ text: Substring, _ root: String) -> Bool {
    guard text.hasPrefix(root) else { return false }
    return text.dropFirst(root.count).first.map { !$0.isLetter && $0 != "-" } ?? true
  }

  /// The text without declaration, comments and instructions before the first element.
  private static func afterPreamble(_ text: Substring) -> Substring {
    var rest = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    while let end = rest.hasPrefix("<?") ? "?>" : rest.hasPrefix("<!--") ? "-->" : nil {
      guard let found = rest.range(of: end) else { return rest }
      rest = rest[found.upperBound...].drop { $0.isWhitespace }
    }
    return rest
  }
}
