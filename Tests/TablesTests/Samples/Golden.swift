import Foundation
import Testing

/// Whole outputs kept beside the tests, in `Tests/Golden/Tables`.
///
/// `YARDSTICK_GOLDEN=write swift test` writes them anew; read the difference before committing it.
enum Golden {
  static func holds(_ text: String, _ name: String) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["YARDSTICK_GOLDEN"] == "write" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, pair) in zip(lines, wanted).enumerated() where pair.0 != pair.1 {
      Issue.record("\(name), line \(line + 1) is\n\(pair.0)\nand should be\n\(pair.1)")
      return
    }
    #expect(text == expected)
  }

  private static var folder: URL {
    URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden/Tables")
  }

  /// The folder of the whole project.
  static var project: URL {
    folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }
}
