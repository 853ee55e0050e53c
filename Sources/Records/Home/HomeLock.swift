import Foundation

/// The right to serve a home, held by one process at a time for as long as it serves.
///
/// It keeps a second server away and hinders nobody who writes: each transaction has a lock of its
/// own. Letting go of it gives it back.
public final class HomeLock: Sendable {
  private let file: LockFile

  private init(_ file: LockFile) {
    self.file = file
  }

  deinit {
    // The words go before the lock does, lest the next holder's be cut off.
    file.erase()
  }

  /// Takes the lock of `home` for `command`, and waits up to `wait` while another holds it.
  public static func take(
    of home: Home, for command: String, at now: Date, waiting wait: Duration = .zero
  ) throws(HomeError) -> HomeLock {
    let file = try LockFile(home.serving)
    guard file.lock(until: .now + wait) else { throw .served(by: holder(of: home)) }
    try file.write(LockHolder(process: getpid(), command: command, since: now))
    return HomeLock(file)
  }

  /// Who serves `home`, as far as it has said so.
  public static func holder(of home: Home) -> LockHolder? { LockFile.holder(of: home.serving) }
}
