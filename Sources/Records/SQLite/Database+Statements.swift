import GRDB
import GRDBSQLite

extension Database {
  /// The statement `sql`, ready to be run.
  func prepare(_ sql: String) throws -> PreparedStatement {
    try PreparedStatement(sql, on: self)
  }

  /// The statement `sql`, which the connection keeps ready: for what runs with every batch of a fetch.
  ///
  /// It is one statement, so it must not be asked for again while it is in use.
  func kept(_ sql: String) throws -> PreparedStatement {
    PreparedStatement(keptAs: try cachedStatement(sql: sql), on: self)
  }

  /// The number of the row that was added last.
  var lastRow: Int64 { sqlite3_last_insert_rowid(sqliteConnection) }
}
