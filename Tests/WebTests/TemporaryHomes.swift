import Foundation
import Synchronization

/// Directories that are removed when the process ends.
final class TemporaryHomes: Sendable {
  private let directories = Mutex<[URL]>([])

  init() {
    atexit { temporaryHomes.remove() }
  }

  func add(_ directory: URL) {
    directories.withLock { $0.append(directory) }
  }

  func remove() {
    for directory in directories.withLock({ $0 }) {
      try? FileManager.default.removeItem(at: directory)
    }
  }
}
