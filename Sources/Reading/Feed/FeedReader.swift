import Foundation

/// Reads feeds (RSS, Atom) and sitemaps; all of them are lists of entries.
struct FeedReader {
  /// The most entries that are read, as many as a sitemap may have.
  static let mostEntries = 50_000

  private let base: String
  private var title = ""
  private var language: String?
  private var entries: [FeedEntry] = []
  private var lines = TextCollector()
  private var draft: FeedDraft?
  private var path: [String] = []
  private var text = ""

  /// Reads `document`, which is UTF-8 without a declaration and came from the address `base`.
  static func text(
    _ document: [UInt8], kind: DocumentKind, base: String
  ) throws(ReadingProblem) -> DocumentText {
    var reader = FeedReader(base: base)
    try reader.read(XMLCursor(utf8: FeedMending.mended(document), isForgiving: true))
    var text = DocumentText(
      kind: kind, title: reader.title, language: reader.language, pages: [reader.lines.text])
    text.entries = reader.entries
    return text
  }

  private init(base: String) {
    self.base = base
  }

  private mutating func read(_ cursor: XMLCursor) throws(ReadingProblem) {
    while entries.count < Self.mostEntries, let event = try cursor.next() {
      switch event {
      case .start(let name): begin(name, cursor)
      case .end(let name): end(name)
      case .text(let part): text += part
      }
    }
  }

  private mutating func begin(_ name: String, _ cursor: XMLCursor) {
    path.append(name)
    forgetText()
    if Self.entryNames.contains(name), draft == nil { draft = FeedDraft(depth: path.count) }
    if path.count == 1 { language = cursor.attribute("lang") }
    // Atom writes the address as an attribute; RSS as text.
    if name == "link", let address = cursor.attribute("href") {
      draft?.add(address, relation: cursor.attribute("rel"))
    }
  }

  private mutating func end(_ name: String) {
    if draft?.depth == path.count {
      if let done = draft { add(done) }
      draft = nil
    } else if let depth = draft?.depth, path.count == depth + 1 {
      draft?.take(text, from: name)
    } else if draft == nil, path.count <= 3 {
      if name == "title", title.isEmpty { title = TextCollector.line(text) }
      if name == "language", language == nil { language = TextCollector.line(text) }
    }
    forgetText()
    if path.last == name { path.removeLast() }
  }

  // Text inside the parts of an entry, such as the XHTML of Atom, belongs to that part.
  private mutating func forgetText() {
    if path.count <= (draft?.depth ?? .max - 1) + 1 { text = "" }
  }

  private mutating func add(_ draft: FeedDraft) {
    guard let address = FeedAddress.full(draft.address ?? draft.identifier ?? "", base: base)
    else { return }
    let title = TextCollector.line(FeedDraft.plain(draft.title))
    entries.append(FeedEntry(address: address, title: title, date: draft.date))
    // Neither date nor identifier: some feeds change them at every fetch.
    for part in [title, FeedDraft.plain(draft.summary), address] {
      for line in part.split(separator: "\n") {
        lines.add(String(line))
        lines.endLine()
      }
    }
  }

  private static let entryNames: Set<String> = ["item", "entry", "url", "sitemap"]
}
