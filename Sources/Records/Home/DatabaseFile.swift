import Synchronization

/// The file of an open database, which must stay where it was.
///
/// SQLite goes on in a file that was moved away, where nobody would ever find the rows. A second
/// connection of the same process is worse: it finds the new file, takes the shared memory of the
/// first for a leftover and empties it, and a look of the first at that moment ends in SIGBUS.
final class DatabaseFile: Sendable {
  private let path: String
  private let opened = Mutex<FileIdentity?>(nil)

  init(at path: String) {
    self.path = path
  }

  /// Holds the file at the path against the one that the first connection found there.
  ///
  /// Every connection asks before it reads, every transaction before it writes.
  ///
  /// - Throws: ``StoreError/replaced`` where it is another one, or none.
  func mustBeTheSame() throws(StoreError) {
    let now = FileIdentity(of: path)
    let first = opened.withLock { first in
      first = first ?? now
      return first
    }
    guard let now, now == first else { throw .replaced }
  }
}
