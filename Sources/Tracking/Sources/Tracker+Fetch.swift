import Archiving
import Foundation
import Indicators
import Records

extension Tracker {
  /// Which sources are fetched.
  public enum FetchSelection: Sendable {
    /// All that are active.
    case active
    /// These, by number or address, whatever their state.
    case named([String])
  }

  /// Fetches the selected sources, `jobs` at a time, and records every attempt.
  ///
  /// `begun` is told how many they are; `captured` of those that were recorded together, body and
  /// row safe on the disk; `progress` often, and from other threads. At the end the texts are read
  /// that were not read yet, unless that is left for later.
  public func fetch(
    _ selection: FetchSelection, jobs: Int, readsTexts: Bool = true, by author: String,
    begun: (@Sendable (Int) -> Void)? = nil,
    progress: (@Sendable (TransferProgress) -> Void)? = nil,
    captured: @escaping @Sendable ([(source: Source, capture: Capture)]) -> Void
  ) async throws(TrackingError) {
    let errands = try await errands(selection)
    begun?(errands.count)
    try await run(
      errands, jobs: jobs, readsTexts: readsTexts, by: author, progress: progress,
      captured: captured)
  }

  /// Runs `errands` and records every attempt.
  func run(
    _ errands: [Errand], jobs: Int, readsTexts: Bool = true, by author: String,
    progress: (@Sendable (TransferProgress) -> Void)?,
    captured: @escaping @Sendable ([(source: Source, capture: Capture)]) -> Void
  ) async throws(TrackingError) {
    let lastFailures = LastFailures()
    let archive = try self.archive()
    let lock = try TrackingError.archive { () throws(ArchiveProblem) in
      try ArchiveLock.take(of: archive.blobs.root, for: .sharing)
    }
    defer { withExtendedLifetime(lock) {} }
    archive.blobs.removeLeftovers()
    let sources = Dictionary(
      errands.map { ($0.source.id ?? 0, $0.source) }, uniquingKeysWith: { first, _ in first })
    let previous = Dictionary(
      errands.map { ($0.source.id ?? 0, $0.previous) }, uniquingKeysWith: { first, _ in first }
    ).compactMapValues { $0 }
    do {
      try await archive.takeAll(
        errands, jobs: jobs, progress: progress, now: now, chance: { .random(in: 0...1) }
      ) { captures in
        let judged = try await judged(captures, in: archive.bodies) { previous[$0] }
        let recorded = try await record(judged, by: author)
        lastFailures.note(recorded)
        captured(recorded.compactMap { one in sources[one.source].map { ($0, one) } })
      }
    } catch let error as TrackingError {
      throw error
    } catch let problem as ArchiveProblem {
      throw .archive(problem)
    } catch {
      throw .store(.unexpected("\(error)"))
    }
    let failures = lastFailures.all
    try await blocking { () throws(TrackingError) in
      try TrackingError.store { () throws(StoreError) in
        try store.noteFailures(failures, patience: settings.patience, at: now())
      }
    }
    if readsTexts { try await readTexts(by: author) }
  }

  /// Records captures as one act; one that was acknowledged is never lost to a cancellation.
  private func record(
    _ captures: [Capture], by author: String
  ) async throws(TrackingError) -> [Capture] {
    try await blocking { () throws(TrackingError) in
      let numbers = try TrackingError.store { () throws(StoreError) in
        try store.append(captures, by: author, at: now())
      }
      return zip(captures, numbers).map { capture, number in
        var recorded = capture
        recorded.id = number
        return recorded
      }
    }
  }

  private func errands(_ selection: FetchSelection) async throws(TrackingError) -> [Errand] {
    try await blocking { () throws(TrackingError) in
      switch selection {
      case .active:
        try TrackingError.store { () throws(StoreError) in
          let previous = try store.lastGoodCaptures()
          return try store.sources().filter { $0.state == .active && $0.kind != .upload }
            .map { Errand(source: $0, previous: previous[$0.id ?? 0]) }
        }
      case .named(let names):
        try names.map { name throws(TrackingError) in
          let source = try source(named: name)
          let previous = try TrackingError.store { () throws(StoreError) in
            try store.lastGoodCapture(of: source.id ?? 0)
          }
          return Errand(source: source, previous: previous)
        }
      }
    }
  }

  /// The archive of the home, fetching by the settings.
  func archive() throws(TrackingError) -> Archive {
    var allowed: [AllowEntry] = []
    for text in settings.allowed {
      guard let entry = AllowEntry(text) else {
        throw .setting(
          "allow",
          reason: "\"\(text)\" is neither a host, host:port nor a network such as 10.0.0.0/8")
      }
      allowed.append(entry)
    }
    var fetching = ArchiveSettings(
      contact: settings.contact, addresses: AddressGuard(allowed: allowed),
      authorities: settings.authorities, program: settings.program)
    try apply(settings.fetching, to: &fetching)
    do throws(ArchiveProblem) {
      fetching.objects = settings.objects
      return try Archive(at: home.archive.path, settings: fetching)
    } catch {
      throw .archive(error)
    }
  }

  private func apply(
    _ values: [String: String], to fetching: inout ArchiveSettings
  ) throws(TrackingError) {
    for (name, text) in values {
      guard let setting = FetchSetting.named(name) else {
        throw .setting(
          "setting of fetching",
          reason: "there is none named \"\(name)\"; there are "
            + FetchSetting.all.map(\.name).joined(separator: ", "))
      }
      guard setting.apply(text, to: &fetching) else {
        throw .setting(
          "setting of fetching", reason: "\(name) is \"\(text)\"; it must be \(setting.allowed)")
      }
    }
  }
}
