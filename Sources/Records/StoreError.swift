import Indicators

/// Why the store could not do what it was asked.
public enum StoreError: Error, Equatable, Sendable {
  /// There is no database in the home.
  case noDatabase(String)
  /// The database was made by a newer program.
  case newerDatabase
  /// The database was made by an older program, and was opened only for reading.
  case olderDatabase
  /// Something was to be written to a store opened for reading.
  case openedForReading
  /// SQLite does not wait for the disk; the number is that of `PRAGMA synchronous`.
  case notDurable(Int)
  /// No such framework, or no such version of it, was loaded.
  case unknownFramework(Code<Framework>, version: Int)
  /// The version of the framework is stored with another text.
  case versionUsed(Code<Framework>, version: Int)
  /// Two observations of one set say something of the same cell and assessor.
  case duplicate(Cell, assessor: String)
  /// A value is not a finite number.
  case notFinite(Cell, assessor: String)
  /// The cells of one set are more than can be counted.
  case tooMany
  /// The address is watched already, as the source of this number.
  case sourceExists(Int64, address: String)
  /// The address is that of the source of this number, which was removed.
  case sourceRemoved(Int64, address: String)
  /// The address to which a source is to be moved is watched, as the source of this number.
  case addressTaken(Int64, address: String)
  /// There is no source of this number.
  case unknownSource(Int64)
  /// Evidence is given for what this assessor never observed; those who did.
  case noObservation(Cell, assessor: String, others: [String])
  /// Somebody decided of a change meanwhile; the number is that of the capture.
  case decidedMeanwhile(Int64)
  /// Another process holds the database.
  case busy
  /// The home cannot be used, or another process writes to it.
  case home(HomeError)
  /// The disk is full, failing or read-only.
  case cannotWrite(String)
  /// The database is damaged.
  case damaged(String)
  /// The file of the database was taken away or replaced while it was open.
  case replaced
  /// A rule of the database was broken; the rule in its words.
  case ruleBroken(String)
  /// SQLite refused for another reason.
  case unexpected(String)
}

extension StoreError: CustomStringConvertible {
  /// A sentence the user can act on.
  public var description: String {
    switch self {
    case .noDatabase(let path): "There is no database at \(path); `yardstick init` makes one."
    case .newerDatabase: "The database was written by a newer yardstick; install that version."
    case .olderDatabase:
      "The database was written by an older yardstick; `yardstick check` brings it up to date."
    case .openedForReading: "The store was opened for reading and takes no changes."
    case .notDurable(let level):
      "SQLite runs with synchronous = \(level) instead of 2 (FULL); "
        + "what it acknowledged could be lost in a power cut, so nothing is written."
    case .unknownFramework(let code, let version):
      "Version \(version) of \(code) is not loaded; `yardstick framework load FILE` loads it."
    case .versionUsed(let code, let version):
      "Version \(version) of \(code) is stored with another text; "
        + "give the changed file a new version."
    case .duplicate(let cell, let assessor):
      "\(cell.words(assessor: assessor)) is given twice; leave one of the two."
    case .notFinite(let cell, let assessor):
      "The value of \(cell.words(assessor: assessor)) is not a finite number."
    case .tooMany: "The observations span more cells than can be numbered; split the file."
    case .sourceExists(let id, let address): "\(address) is watched already, as source \(id)."
    case .sourceRemoved(let id, let address):
      "\(address) is that of source \(id), which was removed; `yardstick source resume \(id)` watches "
        + "it again."
    case .addressTaken(let id, let address):
      "\(address) is watched as source \(id); where that is the same document, "
        + "`yardstick source remove \(id)` makes way, and its captures stay."
    case .unknownSource(let id): "There is no source \(id); `yardstick source list` shows all."
    case .home(let error): error.description
    case .noObservation(let cell, let assessor, let others):
      "Nothing was recorded of \(cell.words(assessor: assessor)) yet; record it before its evidence"
        + (others.isEmpty
          ? "." : ", or name the assessor who said something: \(Self.words(others)).")
    case .decidedMeanwhile(let id):
      "Somebody else decided of the change that capture \(id) shows; look at it again."
    case .busy: "Another process holds the database; try again in a moment."
    case .cannotWrite(let reason):
      "The database cannot be written: \(reason). Nothing was changed; "
        + "make room on the disk or check its permissions."
    case .damaged(let what):
      "The database is damaged: \(what) Run `yardstick check`, and restore a backup if it agrees."
    case .replaced:
      "The file of the database was taken away or replaced while the program had it open, so nothing "
        + "more is read or written; start the program anew."
    case .ruleBroken(let rule): "The database refused the change: \(rule)."
    case .unexpected(let what): "The database failed: \(what)."
    }
  }
}

extension StoreError {
  private static func words(_ assessors: [String]) -> String {
    assessors.map { $0.isEmpty ? "nobody named" : "\"\($0)\"" }.joined(separator: ", ")
  }
}

extension Cell {
  /// The cell in words, for a message.
  fileprivate func words(assessor: String) -> String {
    let side = facet.map { " (\($0.rawValue))" } ?? ""
    let source = assessor.isEmpty ? "" : " by \(assessor)"
    return "\(indicator)\(side) of \(country) in \(cycle)\(source)"
  }
}
