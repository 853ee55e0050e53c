/// Title and language as the properties of a document of Word or LibreOffice say them.
struct OfficeProperties {
  /// The title; empty without one.
  private(set) var title = ""
  /// The language as a BCP 47 tag.
  private(set) var language: String?

  /// The properties in `file` of `package`; empty ones when there is no such file or it is broken,
  /// because no text hangs on them.
  init(_ package: ZipPackage, file: String) {
    guard let content = try? package.file(file), let cursor = try? XMLCursor(content) else {
      return
    }
    var text = ""
    while let event = try? cursor.next() {
      switch event {
      case .start: text = ""
      case .text(let part): text += part
      case .end(let name):
        if name == "title", title.isEmpty { title = TextCollector.line(text) }
        if name == "language", !text.isEmpty { language = TextCollector.line(text) }
      }
    }
  }

  /// Takes the first language that the styles in `file` of `package` name, where none is known.
  mutating func takeLanguage(from package: ZipPackage, styles file: String) {
    guard language == nil, let content = try? package.file(file),
      let cursor = try? XMLCursor(content)
    else { return }
    while let event = try? cursor.next() {
      guard event == .start("lang"), let found = cursor.attribute("val") else { continue }
      language = found
      return
    }
  }
}
