import Foundation

/// Keeps those who add to an archive apart from those who take away.
///
/// Any number may add at a time; who takes away is alone. The operating system gives the lock back
/// when the process ends, however it ends. It holds nothing but a descriptor that never changes.
package final class ArchiveLock: Sendable {
  /// What the lock is taken for.
  package enum Purpose: Sendable {
    /// Bodies are added, or must not go away.
    case sharing
    /// Bodies are taken away.
    case removing
  }

  private let descriptor: Int32

  private init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Takes the lock of the archive in the folder `root`, waiting up to `wait` for others.
  package static func take(
    of root: String, for purpose: Purpose, waiting wait: Duration = .seconds(5)
  ) throws(ArchiveProblem) -> ArchiveLock {
    let path = root + "/" + name
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw BlobStore.problem(path) }
    let lock = ArchiveLock(descriptor)
    let end = ContinuousClock.now + wait
    while true {
      if lock.acquire(purpose) { return lock }
      guard ContinuousClock.now < end else { throw .inUse }
      usleep(20_000)
    }
  }

  /// Does `work` under the lock of the archive in the folder `root`.
  package static func hold<Value>(
    of root: String, for purpose: Purpose, waiting wait: Duration = .seconds(5),
    _ work: () throws(ArchiveProblem) -> Value
  ) throws(ArchiveProblem) -> Value {
    let lock = try take(of: root, for: purpose, waiting: wait)
    defer { withExtendedLifetime(lock) {} }
    return try work()
  }

  /// The name of the file in the folder of the archive.
  static let name = "lock"

  private func acquire(_ purpose: Purpose) -> Bool {
    let kind =
      switch purpose {
      case .sharing: LOCK_SH
      case .removing: LOCK_EX
      }
    return flock(descriptor, kind | LOCK_NB) == 0
  }
}
