/// Reads the text of OpenDocument files: of texts (ODT) and, row by row, of workbooks (ODS).
struct OpenDocumentReader {
  private var lines = TextCollector()
  /// Footnotes and endnotes, which stand after the text: within it they would break sentences.
  private var notes = TextCollector()
  private var isInNote = false
  private var pages: [String] = []
  private var skipped = 0
  private var paragraphs = 0
  private var cells = 0

  /// The text of `package`, which is of the kind `kind`.
  static func text(_ package: ZipPackage, kind: DocumentKind) throws(ReadingProblem)
    -> DocumentText
  {
    guard let content = try package.file("content.xml") else { throw .damaged }
    var reader = OpenDocumentReader()
    try reader.read(XMLCursor(content), hasSheets: kind == .ods)
    let properties = OfficeProperties(package, file: "meta.xml")
    return DocumentText(
      kind: kind, title: properties.title, language: properties.language, pages: reader.pages)
  }

  private mutating func read(_ cursor: XMLCursor, hasSheets: Bool) throws(ReadingProblem) {
    while let event = try cursor.next() {
      switch event {
      case .start(let name):
        if skipped > 0 || Self.unread.contains(name) { skipped += 1 }
        guard skipped == 0 else { continue }
        begin(name)
        if hasSheets, name == "table", let title = cursor.attribute("name") {
          lines.add(title)
          lines.endLine()
        }
      case .end(let name):
        if skipped > 0 {
          skipped -= 1
        } else {
          end(name)
          if hasSheets, name == "table" { endPage() }
        }
      // Blanks between elements are layout; only paragraphs hold text.
      case .text(let part): if paragraphs > 0, skipped == 0 { add(part) }
      }
    }
    if pages.isEmpty { endPage() }
  }

  private mutating func begin(_ name: String) {
    switch name {
    case "p", "h": paragraphs += 1
    case "s", "tab": add(" ")
    case "line-break": endLine()
    case "note": isInNote = true
    case "table-cell":
      cells += 1
      add(" ")
    default: break  // Other elements say nothing about the text.
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "p", "h":
      paragraphs -= 1
      if cells == 0 { endLine() } else { add(" ") }
    case "note":
      endLine()
      isInNote = false
    case "table-cell": cells -= 1
    case "table-row": endLine()
    default: break  // As above.
    }
  }

  private mutating func add(_ text: String) {
    if isInNote { notes.add(text) } else { lines.add(text) }
  }

  private mutating func endLine() {
    if isInNote { notes.endLine() } else { lines.endLine() }
  }

  private mutating func endPage() {
    lines.endLine()
    for note in notes.text.split(separator: "\n") {
      lines.add(String(note))
      lines.endLine()
    }
    notes = TextCollector()
    pages.append(lines.text)
    lines = TextCollector()
  }

  private static let unread: Set<String> = [
    "tracked-changes", "annotation", "note-citation", "scripts", "font-face-decls",
  ]
}
