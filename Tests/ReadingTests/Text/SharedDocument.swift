import Foundation
import Testing

/// A document of the shared data beside the repository, with what its manifest says of it.
struct SharedDocument: Sendable, CustomTestStringConvertible {
  var file: String
  var format: String
  var language: String
  var trueCharset: String
  var characters: Int?
  var mustContain: [String]

  var testDescription: String { file }
  var path: String { Self.folder.appending(path: file).path }
  var isThere: Bool { FileManager.default.fileExists(atPath: path) }

  /// All documents of the manifest; empty when there is none.
  static let all: [SharedDocument] = {
    let manifest = folder.appending(path: "manifest.csv")
    guard let text = try? String(contentsOf: manifest, encoding: .utf8) else { return [] }
    return rows(text).dropFirst().filter { $0.count > 8 }.map {
      SharedDocument(
        file: $0[0], format: $0[1], language: $0[2], trueCharset: $0[6], characters: Int($0[7]),
        mustContain: $0[8].isEmpty ? [] : $0[8].components(separatedBy: " || "))
    }
  }()

  static let folder: URL = {
    let repository = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared = ProcessInfo.processInfo.environment["YARDSTICK_SHARED"].map { URL(filePath: $0) }
    return (shared ?? repository.appending(path: "../shared")).appending(path: "data/documents")
      .standardizedFileURL
  }()

  private static func rows(_ text: String) -> [[String]] {
    var (rows, row, field, isQuoted) = ([[String]](), [String](), "", false)
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(field)
        field = ""
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        rows.append(row + [field])
        (row, field) = ([], "")
      default: field.append(character)
      }
    }
    return field.isEmpty && row.isEmpty ? rows : rows + [row + [field]]
  }
}
