import Archiving
import Foundation
import Indicators
import Records

extension Tracker {
  /// Takes away the bodies that no capture needs by the rules of retention; gives those digests.
  ///
  /// A body that evidence cites is never among them, nor one that another source still needs. First
  /// the records say so, then the files go: whenever the process ends, what the records promise is
  /// there. With `isRehearsal` nothing is changed.
  public func pruneArchive(
    isRehearsal: Bool = false, by author: String
  ) async throws(TrackingError) -> [Digest] {
    let archive = try self.archive()
    return try await blocking { () throws(TrackingError) in
      let lock = try TrackingError.archive { () throws(ArchiveProblem) in
        try ArchiveLock.take(of: archive.blobs.root, for: .removing)
      }
      defer { withExtendedLifetime(lock) {} }
      let superfluous = try superfluousBodies()
      guard !isRehearsal else { return superfluous }
      let leftOver = try TrackingError.store { () throws(StoreError) in
        try store.prune(superfluous, by: author, at: now())
        return try store.prunedBodies()
      }
      try TrackingError.archive { () throws(ArchiveProblem) in
        for digest in leftOver { try archive.bodies.remove(digest) }
      }
      return superfluous
    }
  }

  private func superfluousBodies() throws(TrackingError) -> [Digest] {
    try TrackingError.store { () throws(StoreError) in
      let cited = try store.citedCaptures()
      var needed: Set<Digest> = []
      for source in try store.sources() {
        let plan = RetentionPlan(source.retention, cited: cited)
        needed.formUnion(plan.needed(by: try store.captures(of: source.id ?? 0)))
      }
      return try store.expectedBodies().subtracting(needed).sorted { $0.hex < $1.hex }
    }
  }
}
