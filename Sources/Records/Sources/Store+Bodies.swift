import Foundation
import GRDB
import Indicators

extension Store {
  /// The digests of all bodies that the archive must hold: those that no pruning let go.
  public func expectedBodies() throws(StoreError) -> Set<Digest> {
    try read { database in
      let rows = try database.prepare(
        """
        SELECT digest FROM capture WHERE digest IS NOT NULL GROUP BY digest
        HAVING max(id) > coalesce(
          (SELECT max(capture) FROM pruning WHERE pruning.digest = capture.digest), 0)
        """)
      var digests: Set<Digest> = []
      while try rows.step() { digests.insert(try rows.digest(0)) }
      return digests
    }
  }

  /// The captures that rest on a body, oldest first, at most `limit` of them.
  public func captures(restingOn digest: Digest, limit: Int = .max) throws(StoreError) -> [Capture]
  {
    try captures("WHERE digest = ? ORDER BY id LIMIT ?", .text(digest.hex), .integer(limit))
  }

  /// When the body was let go; nil while the archive must hold it.
  public func pruning(of digest: Digest) throws(StoreError) -> Date? {
    try read { database in
      let row = try database.prepare(
        """
        SELECT max(act.time) FROM pruning JOIN act ON act.id = pruning.act
        WHERE pruning.digest = ?1
          AND pruning.capture >= (SELECT max(id) FROM capture WHERE digest = ?1)
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
        SELECT pruning.digest FROM pruning GROUP BY pruning.digest
        HAVING max(pruning.capture) >= (
          SELECT max(id) FROM capture WHERE capture.digest = pruning.digest)
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
      let row = try database.prepare(
        """
        INSERT INTO pruning (digest, act, capture)
        SELECT ?1, ?2, max(id) FROM capture WHERE digest = ?1
        """)
      for digest in digests { try row.run(.text(digest.hex), .integer(act)) }
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
