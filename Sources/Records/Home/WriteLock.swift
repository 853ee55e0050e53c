import Foundation

/// The right to write to the database of a home, taken anew for each transaction.
///
/// SQLite before 3.51.3 can damage a database when two connections write or checkpoint at the same
/// moment, so no two ever do. Who waits stands in a queue of one: it holds the turn, without which
/// nobody else asks for the lock, so that a process that writes all the time lets others pass.
final class WriteLock: Sendable {
  private let home: Home
  private let turn: LockFile
  private let file: LockFile
  private let holder: LockHolder
  private let wait: Duration

  /// The lock of `home` for `holder`, which waits up to `wait` for each transaction.
  init(of home: Home, for holder: LockHolder, waiting wait: Duration) throws(HomeError) {
    self.home = home
    self.holder = holder
    self.wait = wait
    turn = try LockFile(home.turn)
    file = try LockFile(home.lock)
  }

  /// Does `work` while no other process writes.
  ///
  /// One thread at a time may call it.
  func hold<Result>(_ work: () throws -> Result) throws -> Result {
    try take()
    defer { file.unlock() }
    return try work()
  }

  private func take() throws(HomeError) {
    let deadline = ContinuousClock.now + wait
    guard turn.lock(until: deadline) else { throw .held(by: LockFile.holder(of: home.lock)) }
    defer { turn.unlock() }
    guard file.lock(until: deadline) else { throw .held(by: LockFile.holder(of: home.lock)) }
    do throws(HomeError) {
      try file.write(holder)
    } catch {
      file.unlock()
      throw error
    }
  }
}
