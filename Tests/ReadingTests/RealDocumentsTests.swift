import Foundation
import Testing

@testable import Reading

/// Real texts of the region in eight charsets, from the shared data beside the repository.
struct RealDocumentsTests {
  @Test func everyTextAndPageIsReadInItsCharset() throws {
    let folder = Self.folder
    let manifest = folder.appending(path: "manifest.csv")
    guard FileManager.default.fileExists(atPath: manifest.path) else {
      print("not tested: the shared documents are not at \(folder.path)")
      return
    }
    var count = 0
    for line in try String(contentsOf: manifest, encoding: .utf8).split(whereSeparator: \.isNewline)
    {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields.count > 8,
        fields[0].hasPrefix("udhr") || fields[0].hasPrefix("turkish")
          || fields[0].hasPrefix("html"),
        let expected = Charset(
          label: fields[6].replacing("cp", with: "windows-").replacing("-sig", with: ""))
      else { continue }
      guard FileManager.default.fileExists(atPath: folder.appending(path: fields[0]).path) else {
        print("not tested: \(fields[0]) is not there")
        continue
      }
      count += 1
      let bytes = try Array(Data(contentsOf: folder.appending(path: fields[0])))
      let decision = CharsetDecision(bytes, header: nil, language: String(fields[2].prefix(7)))
      #expect(decision.charset == expected, "\(fields[0])")
      let text = TextDecoder.text(bytes, in: decision.charset)
      for part in fields[8].replacing("\"", with: "").components(separatedBy: " || ")
      where !part.isEmpty {
        #expect(text.contains(part), "\(fields[0]) lacks \(part)")
      }
    }
    #expect(count >= 20)
  }

  private static var folder: URL {
    let repository = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let shared = ProcessInfo.processInfo.environment["YARDSTICK_SHARED"].map { URL(filePath: $0) }
    return (shared ?? repository.appending(path: "../shared")).appending(path: "data/documents")
      .standardizedFileURL
  }
}
