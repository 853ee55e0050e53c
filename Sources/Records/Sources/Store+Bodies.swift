import GRDB
import Indicators

extension Store {
  /// The digests of all bodies that the archive must hold.
  public func expectedBodies() throws(StoreError) -> Set<Digest> {
    try read { database in
      let rows = try database.prepare(
        "SELECT DISTINCT digest FROM capture WHERE digest IS NOT NULL")
      var digests: Set<Digest> = []
      while try rows.step() {
        guard let digest = Digest(hex: rows.text(0)) else {
          throw StoreError.damaged("\"\(rows.text(0))\" is not a digest.")
        }
        digests.insert(digest)
      }
      return digests
    }
  }

  /// The captures that rest on a body, oldest first, at most `limit` of them.
  public func captures(restingOn digest: Digest, limit: Int = .max) throws(StoreError) -> [Capture]
  {
    try captures("WHERE digest = ? ORDER BY id LIMIT ?", .text(digest.hex), .integer(limit))
  }
}
