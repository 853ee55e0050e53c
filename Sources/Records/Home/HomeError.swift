import Foundation

/// Why a home cannot be used.
public enum HomeError: Error, Equatable, Sendable {
  /// A directory of it cannot be made.
  case cannotCreate(String, reason: String)
  /// The file of the lock cannot be opened or written.
  case cannotLock(String, reason: String)
  /// Another process writes to it; nil: it has not said yet who it is.
  case held(by: LockHolder?)
  /// Another process serves it; nil: it has not said yet who it is.
  case served(by: LockHolder?)
  /// The user may not read or write it.
  case notPermitted(String, reason: String)
}

extension HomeError: CustomStringConvertible {
  /// A sentence the user can act on.
  public var description: String {
    switch self {
    case .cannotCreate(let path, let reason):
      "The directory \(path) cannot be made: \(reason). Choose another one with --home."
    case .cannotLock(let path, let reason):
      "The lock \(path) cannot be taken: \(reason). Check who owns the home."
    case .held(let holder?):
      "Another process writes to this home: \(holder). Try again when it is done."
    case .held(nil):
      "Another process writes to this home. Try again when it is done."
    case .served(let holder?):
      "This home is served already: \(holder). Stop it first, or serve another home."
    case .served(nil):
      "This home is served already. Stop the other process first, or serve another home."
    case .notPermitted(let path, let reason):
      "\(path) may not be used by this user: \(reason). Check who owns the home."
    }
  }
}

extension HomeError {
  /// Why the call that just failed at the lock `path` did so.
  static func failedToLock(_ path: String) -> HomeError {
    [EACCES, EPERM].contains(errno)
      ? .notPermitted(path, reason: Home.systemReason())
      : .cannotLock(path, reason: Home.systemReason())
  }
}
