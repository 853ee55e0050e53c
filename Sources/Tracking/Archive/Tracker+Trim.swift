import Archiving
import Foundation
import Records

extension Tracker {
  /// Takes copies of archived bodies away until `most` bytes are left in the home; gives the bytes that
  /// were freed.
  ///
  /// Every one of them is in the object store: it is read there, and what is not there whole is sent
  /// first. Nothing goes while others fetch, export or verify; they are waited for as long as `wait`.
  /// Throws where the archive is the folder itself.
  public func trimCopies(
    to most: Int, waiting wait: Duration = .seconds(5)
  ) async throws(TrackingError) -> Int {
    guard settings.objects != nil else {
      throw .setting(
        "archive", reason: "it lies in this home alone; name an object store (archive: s3:) first")
    }
    return try await blocking { () throws(TrackingError) in
      let bodies = try bodies()
      let root = home.archive.path
      return try TrackingError.archive { () throws(ArchiveProblem) in
        // Others work meanwhile; what was found in the store stays there but for a pruning, and what
        // that takes away nobody needs.
        let surplus = try ArchiveLock.hold(of: root, for: .sharing) { () throws(ArchiveProblem) in
          try bodies.surplusCopies(over: most)
        }
        guard !surplus.isEmpty else { return 0 }
        try ArchiveLock.hold(of: root, for: .removing, waiting: wait) {
          () throws(ArchiveProblem) in try bodies.remove(surplus)
        }
        return surplus.reduce(0) { $0 + $1.bytes }
      }
    }
  }

  /// The same after a fetch: where others are at work, one of the next fetches does it.
  func trimCopiesIfNobodyMinds(to most: Int) async throws(TrackingError) {
    do {
      _ = try await trimCopies(to: most, waiting: .zero)
    } catch .archive(.inUse) {
      return
    }
  }
}
