import CXML

/// What the head of a page says about it.
struct HTMLHead {
  /// The title.
  private(set) var title = ""
  /// The language, where a `meta` element declares it.
  private(set) var language: String?
  /// The addresses of feeds as they are written.
  private(set) var feeds: [String] = []
  /// Whether a script stands here.
  private(set) var hasScripts = false

  /// The most feeds that are noticed.
  static let mostFeeds = 20

  /// The head that the element `head` is.
  init(_ head: xmlNodePtr) {
    var child = head.pointee.children
    while let node = child {
      if node.pointee.type == XML_ELEMENT_NODE { take(node) }
      child = node.pointee.next
    }
  }

  private mutating func take(_ node: xmlNodePtr) {
    switch HTMLAttribute.name(of: node) {
    case "title" where title.isEmpty: title = Self.content(of: node)
    case "script": hasScripts = true
    case "link": takeLink(node)
    case "meta":
      if HTMLAttribute.value("http-equiv", of: node)?.lowercased() == "content-language" {
        language = HTMLAttribute.value("content", of: node)
      }
    default: break  // Nothing else in the head is read.
    }
  }

  private mutating func takeLink(_ node: xmlNodePtr) {
    let type = HTMLAttribute.value("type", of: node)?.lowercased() ?? ""
    guard type == "application/rss+xml" || type == "application/atom+xml",
      HTMLAttribute.value("rel", of: node)?.lowercased() == "alternate",
      feeds.count < Self.mostFeeds, let address = HTMLAttribute.value("href", of: node)
    else { return }
    feeds.append(address)
  }

  private static func content(of node: xmlNodePtr) -> String {
    guard let value = xmlNodeGetContent(node) else { return "" }
    defer { cxml_free(value) }
    return TextCollector.line(String(cString: value))
  }
}
