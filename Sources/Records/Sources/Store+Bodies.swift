import Foundation
import GRDB
import Indicators

extension Store {
  /// The digests of all bodies that the archive must hold: those that no pruning let go.
  public func expectedBodies() throws(StoreError) -> Set<Digest> {
    try read { database in
      let rows = try database.prepare(
        """
        SELECT digest FROM \(Self.resting)
        WHERE last > coalesce(
          (SELECT max(capture) FROM pruning WHERE pruning.digest = resting.digest), 0)
        """)
      var digests: Set<Digest> = []
      while try rows.step() { digests.insert(try rows.digest(0)) }
      return digests
    }
  }

  /// The captures that rest on a body, oldest first, at most `limit` of them.
  public func captures(restingOn digest: Digest, limit: Int = .max) throws(StoreError) -> [Capture]
  {
    try captures(
      "WHERE digest = ?1 AND source IN \(Capture.bearers(of: "?1")) ORDER BY id LIMIT ?2",
      .text(digest.hex), .integer(limit))
  }

  // All captures once through, since each body by itself would go through those of its source.

  /// Each body with the number of the last capture that rests on it, in SQL.
  private static let resting = """
    (SELECT digest, max(id) AS last FROM capture WHERE digest IS NOT NULL GROUP BY digest) AS resting
    """

  /// When the body was let go; nil while the archive must hold it.
  public func pruning(of digest: Digest) throws(StoreError) -> Date? {
    try read { database in
      let row = try database.prepare(
        """
        SELECT max(act.time) FROM pruning JOIN act ON act.id = pruning.act
        WHERE pruning.digest = ?1
          AND pruning.capture >= (SELECT max(resting.id) FROM capture AS resting
            WHERE resting.digest = ?1 AND resting.source IN \(Capture.bearers(of: "?1")))
        """)
      row.start(.text(digest.hex))
      guard try row.step(), !row.isNull(0) else { return nil }
      return Date(milliseconds: row.integer(0))
    }
  }

  /// The bodies that were let go and are not expected again; their files may still be there.
  public func prunedBodies() throws(StoreError) -> Set<Digest> {
    try read { database in
      let rows = try database.prepare(
        """
        SELECT digest FROM \(Self.resting)
        WHERE last <= (SELECT max(capture) FROM pruning WHERE pruning.digest = resting.digest)
        """)
      var digests: Set<Digest> = []
      while try rows.step() { digests.insert(try rows.digest(0)) }
      return digests
    }
  }

  /// Records that the bodies are no longer needed; their files are to be removed afterwards.
  ///
  /// The captures stay. In this order a process that ends in between leaves a file too many, which
  /// the next pruning takes away, and never a capture that claims a body it has not.
  public func prune(_ digests: [Digest], by author: String, at now: Date) throws(StoreError) {
    guard !digests.isEmpty else { return }
    try write { database in
      let act = try database.addAct(
        .prune, by: author, subject: "\(digests.count) bodies", at: now)
      let wanted = Set(digests)
      let resting = try database.prepare("SELECT digest, last FROM \(Self.resting)")
      let row = try database.prepare("INSERT INTO pruning (digest, act, capture) VALUES (?, ?, ?)")
      while try resting.step() {
        let digest = try resting.digest(0)
        guard wanted.contains(digest) else { continue }
        try row.run(.text(digest.hex), .integer(act), .integer(resting.integer(1)))
      }
    }
  }
}

extension PreparedStatement {
  /// The digest in `column`.
  func digest(_ column: Int32) throws -> Digest {
    guard let digest = Digest(hex: text(column)) else {
      throw StoreError.damaged("\"\(text(column))\" is not a digest.")
    }
    return digest
  }
}
