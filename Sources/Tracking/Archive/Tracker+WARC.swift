import Archiving
import Foundation
import Indicators
import Records

extension Tracker {
  /// Writes the captures of the named sources (all, where none is named) into a WARC file.
  ///
  /// Memory does not grow with the archive; the same archive gives the same bytes. The file gets its
  /// name when it is complete. A body that is damaged or missing is left out and named.
  public func exportWARC(
    to file: URL, sources names: [String] = [], since: Date? = nil, version: String
  ) async throws(TrackingError) -> WARCExport {
    let archive = try self.archive()
    return try await blocking { () throws(TrackingError) in
      let lock = try TrackingError.archive { () throws(ArchiveProblem) in
        try ArchiveLock.take(of: archive.blobs.root, for: .sharing)
      }
      defer { withExtendedLifetime(lock) {} }
      var numbers: [Int64] = []
      for name in names { numbers.append(try source(named: name).id ?? 0) }
      let selection = CaptureSelection(sources: names.isEmpty ? nil : numbers, since: since)
      let writer: WARCWriter
      do throws(ArchiveProblem) { writer = try WARCWriter(path: file.path) } catch {
        throw .unwritable(file.path, reason: error.description)
      }
      return try write(selection, with: writer, from: archive.bodies, version: version)
    }
  }

  private func write(
    _ selection: CaptureSelection, with writer: WARCWriter, from bodies: any BodyStore,
    version: String
  ) throws(TrackingError) -> WARCExport {
    var export = WARCExport()
    let newest = try TrackingError.store { () throws(StoreError) in
      try store.lastMoment(in: selection)
    }
    try TrackingError.archive { () throws(ArchiveProblem) in
      try writer.begin(version: version, date: newest ?? Date(timeIntervalSince1970: 0))
    }
    var last: Int64 = 0
    while true {
      let captures = try TrackingError.store { () throws(StoreError) in
        try store.captures(in: selection, after: last, limit: 200)
      }
      guard let next = captures.last?.id else { break }
      last = next
      for capture in captures {
        try add(capture, of: selection, to: writer, from: bodies, &export)
      }
    }
    try TrackingError.archive { () throws(ArchiveProblem) in try writer.finish() }
    return export
  }

  private func add(
    _ capture: Capture, of selection: CaptureSelection, to writer: WARCWriter,
    from bodies: any BodyStore, _ export: inout WARCExport
  ) throws(TrackingError) {
    let (packed, first, pruned) = try TrackingError.store { () throws(StoreError) in
      (
        try store.heads(of: capture.id ?? 0), try store.bearer(of: capture, in: selection),
        try capture.digest.flatMap { digest throws(StoreError) in try store.pruning(of: digest) }
      )
    }
    guard let exchanges = Exchange.unpack(packed, since: capture.startedAt) else {
      throw .store(.damaged("The heads of capture \(capture.id ?? 0) cannot be read."))
    }
    let bearer = first?.id == capture.id || pruned != nil ? nil : first
    var body = pruned.map(ExportedCapture.Body.pruned) ?? .none
    do throws(ArchiveProblem) {
      if let digest = capture.digest, pruned == nil, bearer == nil {
        body = .kept(try bodies.file(of: digest))
      }
      try writer.add(
        ExportedCapture(capture, exchanges: exchanges, body: body, bearer: bearer))
    } catch {
      guard error.concernsOneBody else { throw .archive(error) }
      export.troubles.append(error.description)
      try TrackingError.archive { () throws(ArchiveProblem) in
        try writer.add(
          ExportedCapture(capture, exchanges: exchanges, body: .lost, bearer: bearer))
      }
    }
    export.captures += 1
  }
}
