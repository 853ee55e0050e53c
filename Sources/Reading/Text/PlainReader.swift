/// Reads text that has no form of its own.
enum PlainReader {
  /// The text with its blanks as they are and its lines ended in one way.
  static func lines(_ text: String) -> String {
    // A carriage return and a line feed are one character in Swift.
    String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }

  /// The text of XML of a kind that is not known, a line for each element.
  static func text(xml: String) throws(ReadingProblem) -> DocumentText {
    let cursor = try XMLCursor(utf8: XMLDecoding.withoutDeclaration(Array(xml.utf8)))
    var lines = TextCollector()
    while let event = try cursor.next() {
      switch event {
      case .start, .end: lines.endLine()
      case .text(let part): lines.add(part)
      }
    }
    lines.endLine()
    return DocumentText(kind: .xml, pages: [lines.text])
  }
}
