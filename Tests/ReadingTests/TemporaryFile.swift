import Foundation

/// A file that is removed with the value that holds it.
final class TemporaryFile {
  let path: String

  init(_ bytes: [UInt8]) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    path = url.path
    try Data(bytes).write(to: url)
  }

  convenience init(_ text: String) throws {
    try self.init(Array(text.utf8))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
