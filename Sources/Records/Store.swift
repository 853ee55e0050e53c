import Foundation
import GRDB
import GRDBSQLite
import Indicators

/// The database: everything that was recorded, by whom, when and why.
///
/// Rows are only ever added. Every method is one transaction, and its caller hands in the time.
/// Calls block while they work, so a server makes them on a thread of its own. One process at a
/// time opens the store for writing, under a ``HomeLock``; any number may read meanwhile.
public struct Store: Sendable {
  let reader: any DatabaseReader
  private let writer: DatabasePool?

  /// Opens the database of `home` for writing, makes it where there is none, and brings it up to
  /// date.
  public init(home: Home, synchronous: Synchronous = .full) throws(StoreError) {
    do {
      let pool = try DatabasePool(
        path: home.database.path, configuration: Self.configuration(readonly: false))
      reader = pool
      writer = pool
      try Self.makeDurable(pool, synchronous)
      guard try !pool.writeWithoutTransaction(Schema.migrator.hasBeenSuperseded) else {
        throw StoreError.newerDatabase
      }
      try Schema.migrator.migrate(pool)
    } catch {
      throw StoreError(error)
    }
  }

  /// Opens the database of `home` for reading, which needs no lock.
  public init(reading home: Home) throws(StoreError) {
    guard home.exists else { throw .noDatabase(home.database.path) }
    do {
      let queue = try DatabaseQueue(
        path: home.database.path, configuration: Self.configuration(readonly: true))
      reader = queue
      writer = nil
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
      try reader.close()
    } catch {
      throw StoreError(error)
    }
  }

  /// The version of SQLite that is really in use, such as `3.40.1`.
  public static var engineVersion: String { String(cString: sqlite3_libversion()) }

  private static func configuration(readonly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(5)
    configuration.label = "Records"
    configuration.prepareDatabase { database in
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

  private static func durability(of database: Database) throws -> Int {
    let statement = try database.prepare("PRAGMA synchronous")
    return try statement.step() ? Int(statement.integer(0)) : 0
  }
}

extension Store {
  /// What `PRAGMA synchronous` says on the connection that writes; 2 is FULL.
  func durability() throws(StoreError) -> Int {
    guard let writer else { throw .openedForReading }
    do {
      return try writer.writeWithoutTransaction { try Self.durability(of: $0) }
    } catch {
      throw StoreError(error)
    }
  }

  /// Reads in one transaction.
  func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do { return try reader.read(body) } catch { throw StoreError(error) }
  }

  /// Writes in one transaction: all of it, or nothing.
  func write<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    guard let writer else { throw .openedForReading }
    do { return try writer.write(body) } catch { throw StoreError(error) }
  }

  /// Writes many rows in one transaction, without asking for the parents of each.
  ///
  /// Five look-ups a row take as long as all the rest together. `body` owes the database what it
  /// does not check here: it uses only numbers that it read from their tables, or added to them,
  /// in this same transaction, of which nothing can be removed. ``check()`` asks afterwards.
  func writeInBulk<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    guard let writer else { throw .openedForReading }
    do {
      return try writer.writeWithoutTransaction { database in
        // Within a transaction SQLite ignores the switch.
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
        var result: Result?
        try database.inTransaction(.immediate) {
          result = try body(database)
          return .commit
        }
        guard let result else { throw StoreError.unexpected("a transaction gave no result") }
        // What is committed is committed; a long log only makes the next opening slow, and where
        // somebody reads it now it stays as it is.
        try? database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        return result
      }
    } catch {
      throw StoreError(error)
    }
  }
}
