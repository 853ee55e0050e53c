import Archiving
import Indicators
import Records

extension Tracker {
  /// Reads every body of `share` again and compares it with its name.
  public func verifyArchive(
    share: ArchiveShare = .all
  ) async throws(TrackingError) -> ArchiveReport {
    let archive = try self.archive()
    return try await blocking { () throws(TrackingError) in
      let lock = try TrackingError.archive { () throws(ArchiveProblem) in
        try ArchiveLock.take(of: archive.blobs.root, for: .sharing)
      }
      defer { withExtendedLifetime(lock) {} }
      let expected = try TrackingError.store { () throws(StoreError) in try store.expectedBodies() }
      let findings = try TrackingError.archive { () throws(ArchiveProblem) in
        try archive.bodies.verify(expecting: expected, share: share)
      }
      var troubles: [ArchiveReport.Trouble] = []
      for finding in findings.list {
        let captures = try TrackingError.store { () throws(StoreError) in
          try finding.digest.map { digest throws(StoreError) in
            try store.captures(restingOn: digest, limit: ArchiveReport.Trouble.most)
          }
        }
        troubles.append(ArchiveReport.Trouble(finding: finding, captures: captures ?? []))
      }
      return ArchiveReport(checked: findings.checked, troubles: troubles)
    }
  }
}
