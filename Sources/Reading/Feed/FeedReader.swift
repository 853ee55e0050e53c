import Foundation

/// Reads feeds (RSS, Atom) and sitemaps; all of them are lists of entries.
struct FeedReader {
  /// The most entries that are read, as many as a sitemap may have.
  static let mostEntries = 50_000

  /// The longest identifier that is believed, in bytes.
  static let longestIdentifier = 2048

  // Against what addresses are seen, one for each element that is open, the innermost last.
  private var bases: [String]
  private var skipped = 0
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
    text.skippedEntries = reader.skipped
    return text
  }

  private init(base: String) {
    bases = [base]
  }

  private var base: String { bases.last ?? "" }

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
    // A base that is no address of the web leaves the one before in force.
    let outer = base
    let base = cursor.attribute("base").flatMap { FeedAddress.full($0, base: outer) } ?? outer
    bases.append(base)
    if Self.entryNames.contains(name), draft == nil {
      draft = FeedDraft(depth: path.count, isList: name == "sitemap")
    }
    if path.count == 1 { language = cursor.attribute("lang") }
    // Atom writes the address as an attribute; RSS as text.
    if name == "link", let address = cursor.attribute("href") {
      draft?.add(address, relation: cursor.attribute("rel"), base: base)
    }
  }

  private mutating func end(_ name: String) {
    let base = self.base
    if draft?.depth == path.count {
      if let done = draft { add(done) }
      draft = nil
    } else if let depth = draft?.depth, path.count == depth + 1 {
      draft?.take(text, from: name, base: base)
    } else if draft == nil, path.count <= 3 {
      if name == "title", title.isEmpty { title = TextCollector.line(text) }
      if name == "language", language == nil { language = TextCollector.line(text) }
    }
    forgetText()
    if path.last == name {
      path.removeLast()
      bases.removeLast()
    }
  }

  // Text inside the parts of an entry, such as the XHTML of Atom, belongs to that part.
  private mutating func forgetText() {
    if path.count <= (draft?.depth ?? .max - 1) + 1 { text = "" }
  }

  private mutating func add(_ draft: FeedDraft) {
    guard let address = FeedAddress.full(draft.address ?? draft.identifier ?? "", base: base)
    else {
      skipped += 1
      return
    }
    let title = TextCollector.line(FeedDraft.plain(draft.title))
    entries.append(
      FeedEntry(
        address: address, title: Self.cut(title), date: draft.date,
        identifier: draft.identifier.flatMap { Self.isIdentifier($0) ? $0 : nil },
        isList: draft.isList))
    // Neither date nor identifier: some feeds change them at every fetch.
    for part in [title, FeedDraft.plain(draft.summary), address] {
      for line in part.split(separator: "\n") {
        lines.add(String(line))
        lines.endLine()
      }
    }
  }

  private static func cut(_ title: String) -> String {
    title.count > FeedEntry.mostTitle ? title.prefix(FeedEntry.mostTitle - 1) + "…" : title
  }

  private static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= longestIdentifier
  }

  private static let entryNames: Set<String> = ["item", "entry", "url", "sitemap"]
}
