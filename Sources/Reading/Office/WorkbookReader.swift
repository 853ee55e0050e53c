/// Reads a workbook of Excel (XLSX) as plain rows, a page for each sheet.
///
/// Numbers stand as the file has them; formulas are not computed, formats not applied.
struct WorkbookReader {
  private let shared: [String]
  private var lines = TextCollector()

  /// The text of `package`.
  static func text(_ package: ZipPackage) throws(ReadingProblem) -> DocumentText {
    let shared = try sharedTexts(package.file("xl/sharedStrings.xml"))
    var pages: [String] = []
    let sheets = package.names.filter {
      $0.hasPrefix("xl/worksheets/") && $0.hasSuffix(".xml") && !$0.contains("_rels")
    }
    for name in sheets.sorted(by: isEarlier) {
      guard let content = try package.file(name) else { throw .damaged }
      var reader = WorkbookReader(shared: shared)
      try reader.read(XMLCursor(content))
      pages.append(reader.lines.text)
    }
    let properties = OfficeProperties(package, file: "docProps/core.xml")
    return DocumentText(
      kind: .xlsx, title: properties.title, language: properties.language, pages: pages)
  }

  private init(shared: [String]) {
    self.shared = shared
  }

  private static func isEarlier(_ one: String, _ other: String) -> Bool {
    (one.utf8.count, one) < (other.utf8.count, other)
  }

  private static func sharedTexts(_ content: [UInt8]?) throws(ReadingProblem) -> [String] {
    guard let content else { return [] }
    let cursor = try XMLCursor(content)
    var (texts, text, isText) = ([String](), "", false)
    while let event = try cursor.next() {
      switch event {
      case .start(let name): isText = name == "t"
      case .text(let part): if isText { text += part }
      case .end(let name):
        isText = false
        guard name == "si" else { continue }
        texts.append(text)
        text = ""
      }
    }
    return texts
  }

  private mutating func read(_ cursor: XMLCursor) throws(ReadingProblem) {
    var (value, isValue, isShared) = ("", false, false)
    while let event = try cursor.next() {
      switch event {
      case .start("c"):
        isShared = cursor.attribute("t") == "s"
        value = ""
      case .start(let name): isValue = name == "v" || name == "t"
      case .text(let part): if isValue { value += part }
      case .end("c"):
        let index = isShared ? Int(value) ?? -1 : -1
        lines.add(" " + (shared.indices.contains(index) ? shared[index] : value))
      case .end("row"): lines.endLine()
      case .end: isValue = false
      }
    }
    lines.endLine()
  }
}
