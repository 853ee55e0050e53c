import Foundation

/// An entry of a feed while it is being read.
struct FeedDraft {
  /// At which depth the entry began.
  let depth: Int
  /// Whether the entry is itself a list of entries.
  let isList: Bool
  private(set) var address: String?
  /// What stands for the address when there is none.
  private(set) var identifier: String?
  private(set) var title = ""
  private(set) var summary = ""
  private(set) var date: Date?

  /// An empty draft of an entry that began at `depth`.
  init(depth: Int, isList: Bool) {
    self.depth = depth
    self.isList = isList
  }

  /// Takes an address that Atom gives, seen from `base`; the one of the document itself goes before
  /// all others.
  mutating func add(_ address: String, relation: String?, base: String) {
    guard relation == nil || relation == "alternate", self.address == nil else { return }
    self.address = FeedAddress.full(address, base: base) ?? address
  }

  /// Takes the text of the element `name`, in which addresses are seen from `base`.
  mutating func take(_ text: String, from name: String, base: String) {
    guard !text.isEmpty else { return }
    switch name {
    case "title": if title.isEmpty { title = text }
    case "link", "loc":
      let line = TextCollector.line(text)
      address = address ?? FeedAddress.full(line, base: base) ?? line
    case "guid", "id": identifier = TextCollector.line(text)
    case "description", "summary": if summary.isEmpty { summary = text }
    case "content": if summary.isEmpty { summary = text }
    case "pubDate", "date", "published", "lastmod": date = FeedDate.date(text) ?? date
    case "updated": date = date ?? FeedDate.date(text)
    default: break  // Feeds may hold anything else.
    }
  }

  /// The text without the markup that feeds carry in it.
  static func plain(_ text: String) -> String {
    text.contains("<") || text.contains("&") ? PageText(text).text : text
  }
}
