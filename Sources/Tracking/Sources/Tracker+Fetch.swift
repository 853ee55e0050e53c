import Archiving
import Foundation
import Indicators
import Reading
import Records

extension Tracker {
  /// Which sources are fetched.
  public enum FetchSelection: Sendable {
    /// All that are active.
    case active
    /// These, by number or address, whatever their state.
    case named([String])
  }

  /// Fetches the selected sources with `archive`, `jobs` at a time, and records every attempt; gives
  /// how many, nil where the disk is too full.
  ///
  /// The new entries of feeds become documents, which are fetched as well. At the end the texts are
  /// read that were not read yet, unless that is left for later.
  public func fetch(
    _ selection: FetchSelection, in archive: Archive, jobs: Int, readsTexts: Bool = true,
    by author: String, telling board: FetchTelling
  ) async throws(TrackingError) -> Int? {
    guard try await hasRoom() else { return nil }
    // Who prepares the transfers waits for the same start, and says why it failed.
    async let isWarm: Void = archive.warmUp()
    let errands = try await errands(selection)
    board.begun?(errands.count)
    try await run(
      errands, in: archive, jobs: jobs, readsTexts: readsTexts, by: author, telling: board
    ) { added in
      added.map { Errand(source: $0) }
    }
    await isWarm
    return errands.count
  }

  /// Runs `errands`, then those that `following` makes of the documents that feeds gave.
  func run(
    _ errands: [Errand], in archive: Archive, jobs: Int, readsTexts: Bool = true,
    by author: String, telling board: FetchTelling,
    following: ([Source]) async throws(TrackingError) -> [Errand]
  ) async throws(TrackingError) {
    var (errands, documents) = (errands, [Source]())
    let allowance = ReadingAllowance()
    repeat {
      let last = LastCaptures()
      try await transfer(
        errands, in: archive, jobs: jobs, by: author, telling: board, noting: last,
        within: allowance)
      let reports = try await takeEntries(of: last.feeds, within: allowance)
      for report in reports { board.fed?(report) }
      let added = reports.flatMap(\.added)
      documents += added
      errands = added.isEmpty ? [] : try await following(added)
    } while !errands.isEmpty
    await archive.coolDown()
    if readsTexts {
      // With an allowance of its own: those who were judged in vain every day would leave none of it
      // for the others.
      let read = try await readTexts(by: author)
      board.read?(read)
      try await nameDocuments(documents)
    }
    if let most = settings.objects?.mostCopies { try await trimCopiesIfNobodyMinds(to: most) }
  }

  /// Runs `errands`, records every attempt, and takes note of it in `last`.
  func transfer(
    _ errands: [Errand], in archive: Archive, jobs: Int, by author: String,
    telling board: FetchTelling, noting last: LastCaptures,
    within allowance: ReadingAllowance = ReadingAllowance()
  ) async throws(TrackingError) {
    let archive = archive.with(
      guards: try await guards(
        ofDocuments: errands.map(\.source), under: archive.settings.addresses))
    let lock = try TrackingError.archive { () throws(ArchiveProblem) in
      try ArchiveLock.take(of: archive.blobs.root, for: .sharing)
    }
    defer { withExtendedLifetime(lock) {} }
    archive.blobs.removeLeftovers()
    let byNumber = Dictionary(
      errands.map { ($0.source.id ?? 0, $0) }, uniquingKeysWith: { first, _ in first })
    do {
      try await archive.takeAll(
        errands, jobs: jobs, progress: board.progress, now: now, chance: { .random(in: 0...1) }
      ) { captures in
        let judged = try await judged(captures, in: archive.bodies, within: allowance) {
          byNumber[$0]?.previous
        }
        let recorded = try await record(judged, by: author)
        let seen = recorded.compactMap { one in
          byNumber[one.source].map {
            SeenSource(source: $0.source, capture: one, isFirst: $0.previous == nil)
          }
        }
        last.note(seen)
        board.captured(seen)
      }
    } catch let error as TrackingError {
      throw error
    } catch let problem as ArchiveProblem {
      throw .archive(problem)
    } catch {
      throw .store(.unexpected("\(error)"))
    }
    try await noteFailures(last.failures)
  }

  private func noteFailures(_ failures: [Capture]) async throws(TrackingError) {
    try await blocking { () throws(TrackingError) in
      try TrackingError.store { () throws(StoreError) in
        try store.noteFailures(failures, patience: settings.patience, at: now())
      }
    }
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
          let previous = try store.baselines()
          return try store.sources().filter { $0.state == .active && $0.kind != .upload }
            .map { Errand(source: $0, previous: previous[$0.id ?? 0]) }
        }
      case .named(let names):
        try names.map { name throws(TrackingError) in
          let source = try source(named: name)
          let previous = try TrackingError.store { () throws(StoreError) in
            try store.lastGoodCapture(of: source.id ?? 0)
          }
          return Errand(source: source, previous: previous.map(Baseline.init))
        }
      }
    }
  }
}
