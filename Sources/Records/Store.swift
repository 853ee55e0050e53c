import Foundation
import GRDB
import GRDBSQLite
import Indicators

/// The database: everything that was recorded, by whom, when and why.
///
/// Rows are only ever added. Every method is one transaction, and its caller hands in the time.
/// Calls block while they work, so a server makes them on a thread of its own. Any number of
/// processes may have it open: each transaction that writes holds the lock of the home meanwhile.
public struct Store: Sendable {
  let reader: any DatabaseReader
  let writer: DatabasePool?
  let lock: WriteLock?
  let file: DatabaseFile

  /// Opens the database of `home` for writing, makes it where there is none, and brings it up to
  /// date.
  ///
  /// Every transaction waits up to `wait` while another process writes; to such a one `holder` says
  /// who is in its way.
  public init(
    home: Home, for holder: LockHolder = LockHolder(), waiting wait: Duration = .seconds(5),
    synchronous: Synchronous = .full
  ) throws(StoreError) {
    do {
      let lock = try WriteLock(of: home, for: holder, waiting: wait)
      let file = DatabaseFile(at: home.database.path)
      let pool = try lock.hold { try Self.open(home, file, synchronous) }
      reader = pool
      writer = pool
      self.lock = lock
      self.file = file
    } catch {
      throw StoreError(error)
    }
  }

  /// Opens the database of `home` for reading, which needs no lock.
  public init(reading home: Home) throws(StoreError) {
    try home.mustExist()
    do {
      file = DatabaseFile(at: home.database.path)
      let queue = try DatabaseQueue(
        path: home.database.path, configuration: Self.configuration(of: file, readonly: true))
      reader = queue
      writer = nil
      lock = nil
      try queue.read { database in
        guard try !Schema.migrator.hasBeenSuperseded(database) else {
          throw StoreError.newerDatabase
        }
        guard try Schema.migrator.hasCompletedMigrations(database) else {
          throw StoreError.olderDatabase
        }
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// Closes the connections; the store cannot be used afterwards.
  public func close() throws(StoreError) {
    do {
      // The last to close tidies the log away, which a connection that only reads cannot do.
      writer?.invalidateReadOnlyConnections()
      do { try lock?.hold { try reader.close() } } catch is HomeError {
        // While others have the database open SQLite leaves its log alone.
        try reader.close()
      }
      if lock == nil { try reader.close() }
    } catch {
      throw StoreError(error)
    }
  }

  private static func open(
    _ home: Home, _ file: DatabaseFile, _ synchronous: Synchronous
  ) throws -> DatabasePool {
    let pool = try DatabasePool(
      path: home.database.path, configuration: configuration(of: file, readonly: false))
    try makeDurable(pool, synchronous)
    guard try !pool.writeWithoutTransaction(Schema.migrator.hasBeenSuperseded) else {
      throw StoreError.newerDatabase
    }
    try Schema.migrator.migrate(pool)
    return pool
  }

  /// The version of SQLite that is really in use, such as `3.40.1`.
  public static var engineVersion: String { String(cString: sqlite3_libversion()) }

  private static func configuration(of file: DatabaseFile, readonly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(5)
    configuration.label = "Records"
    configuration.prepareDatabase { database in
      try file.mustBeTheSame()
      // A row that REPLACE removes passes the triggers only so; a damaged page or a foreign
      // schema is to be noticed rather than obeyed.
      try database.execute(
        sql: """
          PRAGMA recursive_triggers = ON;
          PRAGMA cell_size_check = ON;
          PRAGMA trusted_schema = OFF;
          """)
    }
    return configuration
  }

  /// GRDB's pool sets NORMAL after `prepareDatabase` has run; so FULL is set once it is open.
  private static func makeDurable(_ pool: DatabasePool, _ wanted: Synchronous) throws {
    try pool.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA synchronous = \(wanted.rawValue)")
      let inForce = try durability(of: database)
      guard inForce == wanted.rawValue else { throw StoreError.notDurable(inForce) }
    }
  }

  static func durability(of database: Database) throws -> Int {
    let statement = try database.prepare("PRAGMA synchronous")
    return try statement.step() ? Int(statement.integer(0)) : 0
  }
}
