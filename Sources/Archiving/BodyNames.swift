import Foundation
import Synchronization

/// Names for files that arrive, no two alike in all processes that share an archive.
///
/// A locked file beside them says that their process still runs.
final class BodyNames: Sendable {
  private let last = Atomic(0)
  private let prefix: String
  private let path: String
  private let descriptor: Int32

  /// Names for one run of transfers into `store`.
  init(in store: BlobStore) throws(ArchiveProblem) {
    let prefix = "\(getpid())-\(DispatchTime.now().uptimeNanoseconds)"
    self.prefix = prefix
    path = store.incoming(prefix + Self.mark)
    descriptor = try Self.lock(path)
  }

  deinit {
    unlink(path)
    close(descriptor)
  }

  /// A name that was not given before.
  func next() -> String {
    prefix + "-" + String(last.add(1, ordering: .relaxed).newValue)
  }

  /// What the name of the locked file ends with.
  static let mark = ".run"

  /// The part of a file's name that all files of its run share.
  static func run(of name: String) -> String {
    name.hasSuffix(mark)
      ? String(name.dropLast(mark.count))
      : name.split(separator: "-").prefix(2).joined(separator: "-")
  }

  private static func lock(_ path: String) throws(ArchiveProblem) -> Int32 {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else {
        throw BlobStore.problem(path)
      }
      var (opened, named) = (stat(), stat())
      // Whoever tidies up may have taken the name away before the file was locked.
      if fstat(descriptor, &opened) == 0, stat(path, &named) == 0, opened.st_ino == named.st_ino {
        return descriptor
      }
      close(descriptor)
    }
  }
}
