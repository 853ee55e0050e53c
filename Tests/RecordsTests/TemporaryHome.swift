import Foundation
import GRDB
import Indicators
import Records

/// A home in a directory of its own that goes when the test does.
final class TemporaryHome {
  let home: Home

  init() throws {
    home = Home(
      FileManager.default.temporaryDirectory
        .appendingPathComponent("records-tests-\(UUID().uuidString)", isDirectory: true))
    try home.create()
  }

  deinit {
    try? FileManager.default.removeItem(at: home.directory)
  }

  /// A store with `frameworks` loaded at moment 0.
  func store(_ frameworks: Framework...) throws -> Store {
    let store = try Store(home: home)
    for framework in frameworks {
      try store.load(framework, text: "framework: \(framework.code)", by: "ada", at: moment(0))
    }
    return store
  }

  /// What SQL changes or asks from outside, on a connection that knows nothing of the store.
  func outside<Result>(_ body: (Database) throws -> Result) throws -> Result {
    let queue = try DatabaseQueue(path: home.database.path)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction(body)
  }
}
