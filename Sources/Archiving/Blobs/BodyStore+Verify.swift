import Indicators

extension BodyStore {
  /// Reads every body of `share` again and compares it with its name; `expected` must be there.
  ///
  /// What is found wrong is told, and never ends the look; it blocks for as long as that takes.
  package func verify(
    expecting expected: Set<Digest>, share: ArchiveShare = .all
  ) throws(ArchiveProblem) -> ArchiveFindings {
    var findings = ArchiveFindings()
    var seen: Set<Digest> = []
    try list { name throws(ArchiveProblem) in
      switch name {
      case .stranger(let place): findings.add(.stranger, place: place)
      case .body(let digest) where share.contains(digest):
        seen.insert(digest)
        read(digest, &findings)
      case .body: break
      }
    }
    for digest in expected where share.contains(digest) && !seen.contains(digest) {
      findings.add(.missing, place: place(of: digest), digest: digest)
    }
    findings.sort()
    return findings
  }

  private func read(_ digest: Digest, _ findings: inout ArchiveFindings) {
    findings.checked += 1
    let place = place(of: digest)
    do throws(ArchiveProblem) {
      guard try actualDigest(of: digest) != digest else { return }
      findings.add(.damaged, place: place, digest: digest)
    } catch {
      findings.add(.unreadable(error.description), place: place, digest: digest)
    }
  }
}
