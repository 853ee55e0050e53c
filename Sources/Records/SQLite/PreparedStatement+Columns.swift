import GRDBSQLite

extension PreparedStatement {
  /// The whole number in `column`, the first one being 0.
  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  /// The number in `column`.
  func real(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  /// Whether `column` holds nothing.
  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// The text in `column`; empty where it holds nothing.
  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The bytes in `column`; none where it holds nothing.
  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    return Array(
      UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  /// The text in `column`, or nil where it holds nothing.
  func textIfAny(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  /// The number in `column`, or nil where it holds nothing.
  func realIfAny(_ column: Int32) -> Double? { isNull(column) ? nil : real(column) }

  /// The whole number in `column`, or nil where it holds nothing.
  func integerIfAny(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

  /// The case that the text in `column` names.
  func named<Case: RawRepresentable>(_ column: Int32) throws -> Case
  where Case.RawValue == String {
    let name = text(column)
    guard let value = Case(rawValue: name) else {
      throw StoreError.damaged("\"\(name)\" is not a \(Case.self).")
    }
    return value
  }

  /// The case that the text in `column` names, or nil where it holds nothing.
  func namedIfAny<Case: RawRepresentable>(_ column: Int32) throws -> Case?
  where Case.RawValue == String {
    isNull(column) ? nil : try named(column)
  }
}
