import GRDB
import GRDBSQLite

/// A statement of SQLite, bound by hand and read by place.
///
/// GRDB opens the connections, keeps them apart and migrates; rows go past it, because a million
/// of them would cost seconds, and because its subscripts end the process at a value of another
/// type. The statement belongs to the block in which the connection was lent and must not leave
/// it: it is not `Sendable`, and SQLite would refuse to close the connection while it lives.
final class PreparedStatement {
  let handle: OpaquePointer
  private let connection: OpaquePointer?
  /// The statement of GRDB that owns the handle, where it is kept for the next time.
  private let owner: Statement?

  /// Prepares `sql`, which is one statement.
  init(_ sql: String, on database: Database) throws {
    connection = database.sqliteConnection
    owner = nil
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(connection, sql, -1, 0, &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw Self.error(code, connection) }
    handle = prepared
  }

  /// Takes `statement`, which its connection keeps; nobody else may use it meanwhile.
  init(keptAs statement: Statement, on database: Database) {
    connection = database.sqliteConnection
    owner = statement
    handle = statement.sqliteStatement
    reset()
  }

  deinit {
    guard owner != nil else {
      sqlite3_finalize(handle)
      return
    }
    // What it read is let go of; the texts bound last would only take room.
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  /// Hands a whole number to the parameter at `place`, the first one being 1.
  func bind(_ value: Int64, at place: Int32) {
    sqlite3_bind_int64(handle, place, value)
  }

  /// Hands a number to the parameter at `place`.
  func bind(_ value: Double, at place: Int32) {
    sqlite3_bind_double(handle, place, value)
  }

  /// Hands nothing to the parameter at `place`.
  func bindNull(at place: Int32) {
    sqlite3_bind_null(handle, place)
  }

  /// Hands `value` to the parameter at `place`.
  func bind(_ value: Binding, at place: Int32) {
    switch value {
    case .null: bindNull(at: place)
    case .integer(let number): bind(number, at: place)
    case .real(let number): bind(number, at: place)
    case .text(let text): bind(text, at: place)
    case .bytes(let bytes): bind(bytes, at: place)
    }
  }

  private func bind(_ bytes: [UInt8], at place: Int32) {
    // Copied before the call returns, like texts.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    bytes.withUnsafeBytes { buffer in
      _ = sqlite3_bind_blob64(
        handle, place, buffer.baseAddress, sqlite3_uint64(buffer.count), copied)
    }
  }

  private func bind(_ text: String, at place: Int32) {
    // SQLite copies the bytes before the call returns, as the last argument asks; they may hold
    // zeros, so their number is given.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    let count = sqlite3_uint64(text.utf8.count)
    text.withCString { start in
      _ = sqlite3_bind_text64(handle, place, start, count, copied, UInt8(SQLITE_UTF8))
    }
  }

  /// Begins anew with `values` for the parameters.
  func start(_ values: Binding...) {
    reset()
    for (place, value) in values.enumerated() { bind(value, at: Int32(place + 1)) }
  }

  /// Goes to the next row; false when there is none.
  func step() throws -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    guard code == SQLITE_DONE else { throw Self.error(code, connection) }
    return false
  }

  /// Runs the statement, which returns no row, with `values` for the parameters.
  func run(_ values: Binding...) throws {
    reset()
    for (place, value) in values.enumerated() { bind(value, at: Int32(place + 1)) }
    _ = try step()
    reset()
  }

  /// Goes back before the first row; the parameters keep their values.
  func reset() {
    sqlite3_reset(handle)
  }

  private static func error(_ code: Int32, _ connection: OpaquePointer?) -> DatabaseError {
    let extended = connection.map { sqlite3_extended_errcode($0) } ?? code
    return DatabaseError(
      resultCode: ResultCode(rawValue: extended & 0xff == code & 0xff ? extended : code),
      message: connection.map { String(cString: sqlite3_errmsg($0)) })
  }
}
