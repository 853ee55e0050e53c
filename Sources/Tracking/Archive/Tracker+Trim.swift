import Archiving
import Foundation
import Records

extension Tracker {
  /// Takes copies of archived bodies away until `most` bytes are left in the home; gives the bytes that
  /// were freed.
  ///
  /// Every one of them is in the object store; what was not yet is sent there first. Throws where the
  /// archive is the folder itself.
  public func trimCopies(to most: Int) async throws(TrackingError) -> Int {
    guard settings.objects != nil else {
      throw .setting(
        "archive", reason: "it lies in this home alone; name an object store (archive: s3:) first")
    }
    return try await blocking { () throws(TrackingError) in
      let bodies = try bodies()
      return try TrackingError.archive { () throws(ArchiveProblem) in
        let lock = try ArchiveLock.take(of: home.archive.path, for: .sharing)
        defer { withExtendedLifetime(lock) {} }
        return try bodies.trimCopies(to: most)
      }
    }
  }
}
