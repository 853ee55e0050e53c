import CCurl
import Foundation

/// The file system of an archive, for bringing all that was written to it to the disk at once.
///
/// It holds a descriptor from before the first body is written, because the system tells a failed
/// write only to those who were there when it failed.
final class FileSystem: Sendable {
  private let descriptor: Int32

  /// The file system on which `folder` lies; `nil` where such a sync cannot be relied on.
  init?(of folder: String) {
    descriptor = ccurl_filesystem_open(folder)
    guard descriptor >= 0 else { return nil }
  }

  deinit {
    close(descriptor)
  }

  /// Waits until everything is on the disk; why not, when something could not be written.
  ///
  /// The failure may be that of another file. Nothing tells whose it was, so nothing counts as kept.
  func sync() -> String? {
    let problem = ccurl_filesystem_sync(descriptor)
    return problem == 0 ? nil : String(cString: strerror(problem))
  }
}
