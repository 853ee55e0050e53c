import Foundation

@testable import Reading

/// The real documents beside the repository.
enum SharedDocuments {
  /// The text of `name` under the folder of texts in many languages; nil where they are not there.
  static func text(_ name: String) -> String? {
    guard let bytes = try? Data(contentsOf: folder.appending(path: name)) else {
      print("not tested: the shared document \(name) is not at \(folder.path)")
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static var folder: URL {
    let repository = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let shared = ProcessInfo.processInfo.environment["YARDSTICK_SHARED"].map { URL(filePath: $0) }
    return (shared ?? repository.appending(path: "../shared")).appending(path: "data/documents")
      .standardizedFileURL
  }
}
