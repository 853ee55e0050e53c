import Foundation

/// The directory that holds everything Yardstick knows: the database, the archive, the lock.
public struct Home: Hashable, Sendable {
  /// The directory.
  public let directory: URL

  /// Takes a directory, which need not exist yet.
  public init(_ directory: URL) {
    self.directory = directory.standardizedFileURL
  }

  /// The database.
  public var database: URL { directory.appendingPathComponent("yardstick.sqlite") }

  /// The folder of the archived documents.
  public var archive: URL { directory.appendingPathComponent("archive", isDirectory: true) }

  /// The file that a process holds while it writes a transaction.
  public var lock: URL { directory.appendingPathComponent("lock") }

  /// The file that a process holds while it waits for its turn to write.
  var turn: URL { directory.appendingPathComponent("lock.turn") }

  /// The file that the one process that serves the home holds.
  public var serving: URL { directory.appendingPathComponent("lock.serve") }

  /// Whether there is a database in it.
  public var exists: Bool { FileManager.default.fileExists(atPath: database.path) }

  /// Makes the directory and its archive, readable for its owner only, where they are missing.
  ///
  /// A new name is certain to survive a power cut only once its parent directory is synced.
  public func create() throws(HomeError) {
    for folder in [directory, archive]
    where !FileManager.default.fileExists(atPath: folder.path) {
      do {
        try FileManager.default.createDirectory(
          at: folder, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
      } catch {
        throw .cannotCreate(folder.path, reason: error.localizedDescription)
      }
      try Self.synchronise(folder.deletingLastPathComponent())
    }
  }

  /// Throws where there is no database, or where the user may not read it.
  public func mustExist() throws(StoreError) {
    guard access(database.path, R_OK) != 0 else { return }
    guard ![EACCES, EPERM].contains(errno) else {
      throw .home(.notPermitted(directory.path, reason: Self.systemReason()))
    }
    throw .noDatabase(database.path)
  }

  private static func synchronise(_ folder: URL) throws(HomeError) {
    let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotCreate(folder.path, reason: systemReason()) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .cannotCreate(folder.path, reason: systemReason()) }
  }

  /// What the operating system says about the call that just failed.
  static func systemReason() -> String { String(cString: strerror(errno)) }
}
