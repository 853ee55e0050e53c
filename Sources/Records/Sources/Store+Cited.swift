import Foundation
import GRDB
import Indicators

extension Store {
  /// The numbers of the captures that evidence cites, whose bodies are never let go.
  ///
  /// An observation names the address of its evidence. It then cites the last capture of that address
  /// before it was recorded and the first one after, between which its author read the document.
  /// What a passage was tied to or held against since is cited as well.
  public func citedCaptures() throws(StoreError) -> Set<Int64> {
    try read { database in
      let sources = try Self.sourcesByAddress(database)
      let rows = try database.prepare(
        """
        SELECT DISTINCT detail.evidence_address, act.time FROM revision
        JOIN detail ON detail.id = revision.detail JOIN act ON act.id = revision.act
        WHERE detail.evidence_address IS NOT NULL
        """)
      let around = try database.prepare(
        """
        SELECT (SELECT max(id) FROM capture
            WHERE source = ?1 AND digest IS NOT NULL AND started_at <= ?2),
          (SELECT min(id) FROM capture
            WHERE source = ?1 AND digest IS NOT NULL AND started_at > ?2)
        """)
      var cited = try Self.anchored(database)
      while try rows.step() {
        for source in sources[Self.address(rows.text(0))] ?? [] {
          around.start(.integer(source), .integer(rows.integer(1)))
          guard try around.step() else { continue }
          cited.formUnion([around.integerIfAny(0), around.integerIfAny(1)].compactMap { $0 })
        }
      }
      return cited
    }
  }

  /// The captures in which a cited passage was looked for, whatever became of the evidence since.
  private static func anchored(_ database: Database) throws -> Set<Int64> {
    let rows = try database.prepare(
      """
      SELECT capture FROM evidence WHERE capture IS NOT NULL
      UNION SELECT capture FROM evidence_check
      """)
    var anchored: Set<Int64> = []
    while try rows.step() { anchored.insert(rows.integer(0)) }
    return anchored
  }

  /// The sources that were ever found at an address, by the address.
  private static func sourcesByAddress(
    _ database: Database
  ) throws -> [String: Set<Int64>] {
    let rows = try database.prepare(
      """
      SELECT id, address FROM source UNION SELECT source, address FROM source_address
      UNION SELECT source, final_address FROM capture
      """)
    var sources: [String: Set<Int64>] = [:]
    while try rows.step() {
      sources[address(rows.text(1)), default: []].insert(rows.integer(0))
    }
    return sources
  }

  /// The address written in one way only, where it is one.
  private static func address(_ text: String) -> String {
    (try? WebAddress(text))?.description ?? text
  }
}
