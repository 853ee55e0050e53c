import Archiving
import Indicators
import Records
import Tables

extension TrackingError {
  /// What kind of trouble it is; a command makes an exit code of it, a page a status.
  public enum Kind: Sendable {
    /// What was asked for contradicts itself or what there is.
    case usage
    /// What was given is wrong.
    case badInput
    /// A file that was named is missing.
    case missingInput
    /// What was asked for does not exist.
    case notFound
    /// Something that is needed is not there.
    case unavailable
    /// It cannot be written.
    case cannotWrite
    /// Another process is in the way; it may work in a moment.
    case tryAgain
    /// The user may not use the home.
    case notPermitted
    /// The program is at fault.
    case fault
  }

  /// What kind of trouble it is.
  public var kind: Kind {
    switch self {
    case .missingFile, .unreadable: .missingInput
    case .problems, .setting: .badInput
    case .unknown, .unknownFramework, .unknownSource, .unknownCapture, .unknownEvidence: .notFound
    case .foreignCaptures: .badInput
    case .withoutText: .unavailable
    case .archive(.inUse), .decidedMeanwhile: .tryAgain
    case .noIndicators, .noFramework, .archive: .unavailable
    case .unwritable: .cannotWrite
    case .table(let fault): fault.kind
    case .store(let error): error.kind
    case .home(let error): error.kind
    }
  }
}

extension TableFault {
  fileprivate var kind: TrackingError.Kind {
    switch self {
    case .unknownNode, .unknownCountry, .unknownCycle, .unknownProfile: .notFound
    case .missingCountry, .severalCountries, .sinceNotBefore, .facetNotHere, .levelTooDeep: .usage
    case .noScores, .unscored: .unavailable
    }
  }
}

extension StoreError {
  fileprivate var kind: TrackingError.Kind {
    switch self {
    case .noDatabase, .newerDatabase, .olderDatabase, .damaged, .replaced: .unavailable
    case .unknownFramework, .unknownSource, .noObservation: .notFound
    case .versionUsed, .duplicate, .notFinite, .tooMany, .sourceExists, .sourceRemoved,
      .addressTaken:
      .badInput
    case .busy, .decidedMeanwhile: .tryAgain
    case .home(let error): error.kind
    case .cannotWrite: .cannotWrite
    case .openedForReading, .notDurable, .ruleBroken, .unexpected: .fault
    }
  }
}

extension HomeError {
  fileprivate var kind: TrackingError.Kind {
    switch self {
    case .cannotCreate, .cannotLock: .cannotWrite
    case .held, .served: .tryAgain
    case .notPermitted: .notPermitted
    }
  }
}
