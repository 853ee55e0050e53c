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
  /// `captured` is told of each one as it is recorded; `progress` often, and from other threads.
  public func fetch(
    _ selection: FetchSelection, jobs: Int, by author: String,
    progress: (@Sendable (TransferProgress) -> Void)? = nil,
    captured: @Sendable (Source, Capture) -> Void
  ) async throws(TrackingError) {
    let errands = try await errands(selection)
    let archive = try self.archive()
    // Under the lock of the home nobody else fetches, so what lies there was left by a dead process.
    archive.blobs.removeLeftovers()
    let sources = Dictionary(
      errands.map { ($0.source.id ?? 0, $0.source) }, uniquingKeysWith: { first, _ in first })
    do {
      try await archive.takeAll(errands, jobs: jobs, progress: progress, now: now) { capture in
        try await record(capture, by: author)
        if let source = sources[capture.source] { captured(source, capture) }
      }
    } catch let error as TrackingError {
      throw error
    } catch {
      throw .store(.unexpected("\(error)"))
    }
  }

  /// Records a capture; an attempt that was acknowledged is never lost to a cancellation.
  private func record(_ capture: Capture, by author: String) async throws(TrackingError) {
    try await blocking { () throws(TrackingError) in
      _ = try TrackingError.store { () throws(StoreError) in
        try store.append(capture, by: author, at: now())
      }
    }
  }

  private func errands(_ selection: FetchSelection) async throws(TrackingError) -> [Errand] {
    try await blocking { () throws(TrackingError) in
      var chosen: [Source] = []
      switch selection {
      case .active:
        chosen = try TrackingError.store { () throws(StoreError) in try store.sources() }
          .filter { $0.state == .active && $0.kind != .upload }
      case .named(let names):
        for name in names { chosen.append(try source(named: name)) }
      }
      var errands: [Errand] = []
      for source in chosen {
        let previous = try TrackingError.store { () throws(StoreError) in
          try store.lastGoodCapture(of: source.id ?? 0)
        }
        errands.append(Errand(source: source, previous: previous))
      }
      return errands
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
    do throws(ArchiveProblem) {
      return try Archive(
        at: home.archive.path,
        settings: ArchiveSettings(
          contact: settings.contact, addresses: AddressGuard(allowed: allowed),
          authorities: settings.authorities))
    } catch {
      throw .archive(error)
    }
  }
}
