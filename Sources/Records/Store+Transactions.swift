import GRDB

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
    try locked { database in
      var result: Result?
      try database.inTransaction(.immediate) {
        result = try body(database)
        return .commit
      }
      guard let result else { throw StoreError.unexpected("a transaction gave no result") }
      return result
    }
  }

  /// Writes many rows in one transaction, without asking for the parents of each.
  ///
  /// Five look-ups a row take as long as all the rest together. `body` owes the database what it
  /// does not check here: it uses only numbers that it read from their tables, or added to them,
  /// in this same transaction, of which nothing can be removed. ``check()`` asks afterwards.
  func writeInBulk<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    try locked { database in
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
  }

  /// Does `body` on the connection that writes, while no other process writes or tidies the log.
  private func locked<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    guard let writer, let lock else { throw .openedForReading }
    do {
      // The lock is taken behind the queue of the connection, so one thread at a time asks for it.
      return try writer.writeWithoutTransaction { database in
        try lock.hold {
          try file.mustBeTheSame()
          return try body(database)
        }
      }
    } catch {
      throw StoreError(error)
    }
  }
}
