import Foundation
import Indicators

@testable import Archiving

/// An archive in a folder of its own, which goes away with it.
final class TemporaryArchive {
  let folder: String
  let archive: Archive

  init(_ settings: ArchiveSettings = LoopbackServer.shared.settings) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    archive = try Archive(at: folder, settings: settings)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// One fetch of a path of the loopback server.
  func take(
    _ path: String, kind: SourceKind = .page, previous: Capture? = nil
  ) async -> Capture {
    let address = path.hasPrefix("/") ? LoopbackServer.shared.address(path) : path
    return await archive.take(
      source(address, kind: kind), previous: previous.map(Baseline.init), now: { sampleDay })
  }

  /// The number of files that hold bodies, or are left over; the mark of the run is neither.
  func fileCount() -> (blobs: Int, incoming: Int) {
    let all = FileManager.default.subpaths(atPath: folder) ?? []
    let files = all.filter { path in
      guard !path.hasSuffix(".run") else { return false }
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    let incoming = files.filter { $0.hasPrefix("incoming") }.count
    return (files.count - incoming, incoming)
  }
}

/// The day on which everything in these tests happens.
let sampleDay = Date(timeIntervalSince1970: 1_750_000_000)

/// A source with this address.
func source(_ address: String, id: Int64 = 1, kind: SourceKind = .page) -> Source {
  Source(id: id, address: address, title: "Report of Borduria", kind: kind, addedAt: sampleDay)
}
