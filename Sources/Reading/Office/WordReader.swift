/// Reads the text of a document of Word (DOCX).
struct WordReader {
  private var lines = TextCollector()
  /// How many elements deep the walk is inside something that is not read.
  private var skipped = 0

  /// The text of `package`: the body, then footnotes and endnotes.
  static func text(_ package: ZipPackage) throws(ReadingProblem) -> DocumentText {
    var reader = WordReader()
    guard let body = try package.file("word/document.xml") else { throw .damaged }
    try reader.read(body)
    for name in ["word/footnotes.xml", "word/endnotes.xml"] {
      if let notes = try package.file(name) { try reader.read(notes) }
    }
    var properties = OfficeProperties(package, file: "docProps/core.xml")
    properties.takeLanguage(from: package, styles: "word/styles.xml")
    return DocumentText(
      kind: .docx, title: properties.title, language: properties.language,
      pages: [reader.lines.text])
  }

  private mutating func read(_ content: [UInt8]) throws(ReadingProblem) {
    let cursor = try XMLCursor(content)
    var isText = false
    while let event = try cursor.next() {
      switch event {
      case .start(let name):
        if skipped > 0 || Self.unread.contains(name) { skipped += 1 }
        isText = name == "t"
        if skipped == 0 { begin(name) }
      case .end(let name):
        isText = false
        if skipped > 0 { skipped -= 1 } else if Self.lineEnds.contains(name) { lines.endLine() }
      case .text(let part): if isText, skipped == 0 { lines.add(part) }
      }
    }
    lines.endLine()
  }

  private mutating func begin(_ name: String) {
    switch name {
    case "tab", "tc": lines.add(" ")
    case "br", "cr": lines.endLine()
    case "noBreakHyphen": lines.add("-")
    default: break  // Other elements say nothing about the text.
    }
  }

  // The fallback repeats, for older programs, what stands before it; deleted text is no text.
  private static let unread: Set<String> = ["Fallback", "del", "moveFrom"]
  private static let lineEnds: Set<String> = ["p", "tr"]
}
