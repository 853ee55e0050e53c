import Foundation
import Indicators
import Records

extension Tracker {
  /// The framework that is shown when none is named.
  public static let defaultFramework: Code<Framework> = "civic-space"

  /// Every version of every framework, by code, the newest version first.
  public func frameworks() async throws(TrackingError) -> [FrameworkSummary] {
    try await blocking { () throws(TrackingError) in
      var summaries: [FrameworkSummary] = []
      let all = try TrackingError.store { () throws(StoreError) in try store.frameworks() }
      for stored in all {
        let framework = try read(stored)
        summaries.append(
          FrameworkSummary(
            code: stored.code, version: stored.version, title: framework.title,
            status: stored.status, indicators: framework.indicators.count, loaded: stored.act.time))
      }
      return summaries
    }
  }

  /// The framework of that name, its newest version unless another is asked for.
  ///
  /// Without a name it is ``defaultFramework``, or the first one that is loaded.
  public func framework(
    _ code: Code<Framework>?, version: Int? = nil
  ) async throws(TrackingError) -> Framework {
    try await blocking { () throws(TrackingError) in try self.framework(code, version) }
  }

  func framework(_ code: Code<Framework>?, _ version: Int?) throws(TrackingError) -> Framework {
    let sought: Code<Framework>
    if let code { sought = code } else { sought = try usualFramework() }
    let stored = try TrackingError.store { () throws(StoreError) in
      try store.framework(sought, version: version)
    }
    guard let stored else { throw try unknown(sought, version) }
    return try read(stored)
  }

  /// The text of a version of a framework as it was loaded.
  public func frameworkText(
    _ code: Code<Framework>, version: Int? = nil
  ) async throws(TrackingError) -> String {
    try await blocking { () throws(TrackingError) in
      let stored = try TrackingError.store { () throws(StoreError) in
        try store.framework(code, version: version)
      }
      guard let stored else { throw try unknown(code, version) }
      return stored.text
    }
  }

  /// Loads the framework file at `file`; tells whether it is new.
  @discardableResult
  public func load(
    frameworkFile file: URL, by author: String, reason: String? = nil
  ) async throws(TrackingError) -> (framework: Framework, isNew: Bool) {
    try await blocking { () throws(TrackingError) in
      let text = try TextFile(file).text()
      let framework = try Tracker.framework(inText: text, path: file.path, countries: countries)
      let errors = try crosswalkProblems(beside: framework).filter { $0.severity == .error }
      guard errors.isEmpty else { throw .problems(file.path, Problems(errors)) }
      let act = try TrackingError.store { () throws(StoreError) in
        try store.load(framework, text: text, by: author, reason: reason, at: now())
      }
      return (framework, act != nil)
    }
  }

  /// What of the framework's crosswalk does not hold beside all that are loaded.
  public func crosswalkProblems(of framework: Framework) async throws(TrackingError) -> [Problem] {
    try await blocking { () throws(TrackingError) in try crosswalkProblems(beside: framework) }
  }

  private func crosswalkProblems(beside framework: Framework) throws(TrackingError) -> [Problem] {
    let named = Set(framework.crosswalk.map(\.framework))
    guard !named.isEmpty else { return [] }
    let all = try TrackingError.store { () throws(StoreError) in try store.frameworks() }
    var others: [Framework] = []
    for stored in all where named.contains(stored.code) { others.append(try read(stored)) }
    return framework.crosswalkProblems(beside: others)
  }

  /// The framework that the text of a file writes.
  public static func framework(
    inText text: String, path: String, countries: CountryList
  ) throws(TrackingError) -> Framework {
    do throws(Problems) {
      return try FrameworkReader.read(text, countries: countries)
    } catch {
      throw .problems(path, error)
    }
  }

  func read(_ stored: StoredFramework) throws(TrackingError) -> Framework {
    try Tracker.framework(
      inText: stored.text, path: "\(stored.code), version \(stored.version)", countries: countries)
  }

  private func usualFramework() throws(TrackingError) -> Code<Framework> {
    let codes = try loadedCodes()
    if codes.contains(Tracker.defaultFramework) { return Tracker.defaultFramework }
    guard let first = codes.first else { throw .noFramework }
    return first
  }

  private func loadedCodes() throws(TrackingError) -> [Code<Framework>] {
    try TrackingError.store { () throws(StoreError) in try store.frameworks() }.map(\.code)
  }

  private func unknown(
    _ code: Code<Framework>, _ version: Int?
  ) throws(TrackingError) -> TrackingError {
    let codes = try loadedCodes().map(\.rawValue)
    let name = version.map { "\(code), version \($0)" } ?? code.rawValue
    return .unknownFramework(
      name,
      hint: codes.contains(code.rawValue)
        ? nil
        : NearMiss.hint(for: code.rawValue, among: codes)
          ?? (codes.isEmpty
            ? "None is." : "Loaded: \(Set(codes).sorted().joined(separator: ", "))."))
  }
}
