import Indicators
import Tables
import Tracking

extension SiteError {
  /// What a reader is told of an error of the records; nothing of their inside.
  init(_ error: TrackingError) {
    switch error {
    case .unknownFramework(let name, let hint):
      self = .unknown(
        .framework, name: name, framework: nil, closest: SiteError.quoted(hint), isPath: false)
    case .noFramework: self = .noFramework
    case .table(let fault): self.init(fault)
    case .decidedMeanwhile(let decision, let author):
      self = .decidedMeanwhile(decision, by: author)
    // Captures of two sources have no page in common.
    case .foreignCaptures: self = .notFound
    case .noIndicators, .missingFile, .unreadable, .unwritable, .problems, .unknown, .unknownSource,
      .unknownCapture, .withoutText, .unknownEvidence, .store, .home, .archive,
      .setting:
      self.init(error.kind, reason: error.description)
    }
  }

  private init(_ kind: TrackingError.Kind, reason: String) {
    switch kind {
    case .notFound: self = .notFound
    case .usage, .badInput, .missingInput, .cannotWrite, .fault: self = .fault(reason: reason)
    case .unavailable, .tryAgain, .notPermitted: self = .unavailable(reason: reason)
    }
  }

  private init(_ fault: TableFault) {
    func unknown(_ part: Part, _ name: String, _ code: Code<Framework>?, _ hint: String?) -> Self {
      .unknown(
        part, name: name, framework: code, closest: SiteError.quoted(hint), isPath: false)
    }
    switch fault {
    case .unknownNode(let code, let framework, let hint):
      self = unknown(.node, code.rawValue, framework, hint)
    case .unknownCountry(let code, let framework, let hint):
      self = unknown(.country, code, framework, hint)
    case .unknownCycle(let code, let framework, let hint):
      self = unknown(.cycle, code.rawValue, framework, hint)
    case .noScores(let framework), .unscored(_, let framework): self = .noScores(framework)
    case .missingCountry: self = .badValue(.countries, "", .code, closest: nil)
    case .unknownProfile, .sinceNotBefore, .severalCountries, .facetNotHere, .levelTooDeep:
      self = .fault(reason: fault.description)
    }
  }

  /// The word that a hint such as `Did you mean "x"?` proposes.
  private static func quoted(_ hint: String?) -> String? {
    guard let parts = hint?.split(separator: "\"", omittingEmptySubsequences: false),
      parts.count == 3
    else { return nil }
    return String(parts[1])
  }
}

extension SiteError {
  /// What `work` gives; an error of the records becomes one of the site.
  static func tracking<Value>(
    _ work: () async throws(TrackingError) -> Value
  ) async throws(SiteError) -> Value {
    do throws(TrackingError) {
      return try await work()
    } catch {
      throw SiteError(error)
    }
  }
}
