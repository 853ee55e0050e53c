import GRDB

extension StoreError {
  /// What an error of GRDB or SQLite means to the user.
  init(_ error: any Error) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self = StoreError(error)
    case let error as HomeError: self = .home(error)
    case is CancellationError: self = .busy
    default: self = .unexpected("\(error)")
    }
  }

  private init(_ error: DatabaseError) {
    let message = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_INTERRUPT, .SQLITE_ABORT: self = .busy
    case .SQLITE_FULL: self = .cannotWrite("the disk is full")
    case .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      self = .cannotWrite(message)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged("\(message).")
    case .SQLITE_CONSTRAINT: self = .ruleBroken(message)
    default: self = .unexpected(message)
    }
  }
}
