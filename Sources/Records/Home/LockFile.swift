import Foundation

/// An open file that one process at a time locks.
///
/// The operating system gives the lock back when the process ends, however it ends. It belongs to
/// the open file and not to the process, so two of one process exclude each other as well. The
/// class holds nothing but a descriptor that never changes.
final class LockFile: Sendable {
  private let descriptor: Int32
  private let path: String

  /// Opens the file at `url`, and makes it where it is missing.
  init(_ url: URL) throws(HomeError) {
    path = url.path
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw HomeError.failedToLock(path) }
  }

  deinit {
    close(descriptor)
  }

  /// Locks it before `deadline`, or tries once where that is past; tells whether it could.
  func lock(until deadline: ContinuousClock.Instant) -> Bool {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard ContinuousClock.now < deadline else { return false }
      usleep(1_000)
    }
    return true
  }

  /// Gives the lock back.
  func unlock() {
    _ = flock(descriptor, LOCK_UN)
  }

  /// Says in the file who holds it.
  func write(_ holder: LockHolder) throws(HomeError) {
    let bytes = Array(holder.text.utf8)
    guard ftruncate(descriptor, 0) == 0,
      pwrite(descriptor, bytes, bytes.count, 0) == bytes.count
    else { throw HomeError.failedToLock(path) }
  }

  /// Takes out what stands in the file.
  func erase() {
    _ = ftruncate(descriptor, 0)
  }

  /// Who holds the lock of the file at `url`, as far as it has said so.
  static func holder(of url: URL) -> LockHolder? {
    (try? String(contentsOf: url, encoding: .utf8)).flatMap(LockHolder.init(text:))
  }
}
