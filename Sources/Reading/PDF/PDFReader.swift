import Foundation

/// Reads PDF documents, page by page, with the programs of Poppler.
struct PDFReader {
  private let path: String
  private let limits: ReadingLimits

  /// A reader of the file at `path`.
  init(path: String, limits: ReadingLimits) {
    self.path = path
    self.limits = limits
  }

  /// The text, with an element for each page.
  func text() throws(ReadingProblem) -> DocumentText {
    let facts = try facts()
    let output = try run("pdftotext", ["-enc", "UTF-8", "-eol", "unix", path, "-"])
    var pages = String(decoding: output, as: UTF8.self)
      .split(separator: "\u{C}", omittingEmptySubsequences: false).map(Self.folded)
    // A form feed ends each page, also the last.
    if pages.last?.isEmpty == true { pages.removeLast() }
    guard pages.contains(where: { !$0.isEmpty }) else {
      throw .withoutText(pages: max(pages.count, Int(facts["Pages"] ?? "") ?? 1))
    }
    return DocumentText(kind: .pdf, title: facts["Title"] ?? "", pages: pages)
  }

  private func facts() throws(ReadingProblem) -> [String: String] {
    let text = String(decoding: try run("pdfinfo", ["-enc", "UTF-8", path]), as: UTF8.self)
    var facts: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, facts[String(parts[0])] == nil else { continue }
      facts[String(parts[0])] = TextCollector.line(String(parts[1]))
    }
    return facts
  }

  private func run(_ name: String, _ arguments: [String]) throws(ReadingProblem) -> [UInt8] {
    let program = Program(
      name, package: "poppler-utils", mostBytes: limits.mostText, seconds: limits.seconds)
    let result = try program.run(arguments)
    switch result.status {
    case 0: return result.output
    case nil: throw .crashed
    default:
      let complaints = result.complaints.lowercased()
      throw complaints.contains("password") || complaints.contains("encrypt")
        ? .encrypted : .damaged
    }
  }

  private static func folded(_ page: Substring) -> String {
    var lines = TextCollector()
    for line in page.split(separator: "\n") {
      lines.add(String(line))
      lines.endLine()
    }
    return lines.text
  }
}
