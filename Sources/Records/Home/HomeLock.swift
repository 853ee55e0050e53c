import Foundation

/// The right to write to a home, held by one process at a time.
///
/// The operating system gives it back when the process ends, however it ends. It belongs to the
/// open file and not to the process, so two of one process exclude each other as well. The class
/// holds nothing but a descriptor that never changes; letting go of it gives the lock back.
public final class HomeLock: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    // The words go before the lock does, lest the next holder's be cut off.
    _ = ftruncate(descriptor, 0)
    close(descriptor)
  }

  /// Takes the lock of `home` for `command`, and waits up to `wait` while another holds it.
  public static func take(
    of home: Home, for command: String, at now: Date, waiting wait: Duration = .zero
  ) throws(HomeError) -> HomeLock {
    let descriptor = open(home.lock.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .cannotLock(home.lock.path, reason: Home.systemReason())
    }
    guard acquire(descriptor, attempts: 1 + Int(wait / pause)) else {
      defer { close(descriptor) }
      throw .held(by: holder(of: home))
    }
    let lock = HomeLock(descriptor: descriptor)
    let holder = LockHolder(process: getpid(), command: command, since: now)
    try lock.write(holder.text, path: home.lock.path)
    return lock
  }

  /// Who holds the lock of `home`, as far as it has said so.
  public static func holder(of home: Home) -> LockHolder? {
    (try? String(contentsOf: home.lock, encoding: .utf8)).flatMap(LockHolder.init(text:))
  }

  private static let pause = Duration.milliseconds(20)

  private static func acquire(_ descriptor: Int32, attempts: Int) -> Bool {
    for attempt in 1...max(1, attempts) {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
      if attempt < attempts { usleep(20_000) }
    }
    return false
  }

  private func write(_ text: String, path: String) throws(HomeError) {
    let bytes = Array(text.utf8)
    guard ftruncate(descriptor, 0) == 0,
      pwrite(descriptor, bytes, bytes.count, 0) == bytes.count
    else { throw .cannotLock(path, reason: Home.systemReason()) }
  }
}
