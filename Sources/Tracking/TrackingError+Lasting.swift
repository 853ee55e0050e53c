import Archiving
import Records

extension TrackingError {
  /// Whether nothing but a person can mend it, so that it is of no use to try again.
  ///
  /// A wrong setting, a database that is damaged, replaced or of a newer program, and a library that
  /// cannot be started stay what they are; a full disk, a lock and a network come and go.
  public var isLasting: Bool {
    switch self {
    case .setting, .problems, .noIndicators: true
    case .store(let error): error.isLasting
    case .archive(let problem): problem == .noEngine
    case .missingFile, .unreadable, .unwritable, .unknownFramework, .noFramework, .unknown,
      .unknownSource, .unknownCapture, .foreignCaptures, .withoutText, .decidedMeanwhile,
      .unknownEvidence, .table,
      .home:
      false
    }
  }
}

extension StoreError {
  fileprivate var isLasting: Bool {
    switch self {
    case .newerDatabase, .olderDatabase, .openedForReading, .notDurable, .damaged, .replaced:
      true
    case .noDatabase, .unknownFramework, .versionUsed, .duplicate, .notFinite, .tooMany,
      .sourceExists, .sourceRemoved, .addressTaken, .unknownSource, .noObservation,
      .decidedMeanwhile, .busy, .home, .cannotWrite,
      .ruleBroken,
      .unexpected:
      false
    }
  }
}
