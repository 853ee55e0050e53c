import Foundation
import GRDB
import Indicators

extension Store {
  /// Pauses or resumes a source, or declares it dead, and `withDocuments` also those that it brought
  /// as a feed and that are not dead; gives how many of these changed.
  @discardableResult
  public func setState(
    _ state: SourceState, of id: Int64, withDocuments: Bool = false, by author: String,
    reason: String? = nil, at now: Date
  ) throws(StoreError) -> Int {
    try write { database in
      guard let stored = try Self.source(id, in: database) else {
        throw StoreError.unknownSource(id)
      }
      let documents = withDocuments ? try Self.documents(broughtBy: id, in: database) : []
      let changing = documents.filter { $0.state != .dead && $0.state != state }
      guard stored.state != state || !changing.isEmpty else { return 0 }
      if stored.state == .dead, state != .dead,
        let watcher = try database.watcher(of: stored.address)
      {
        throw StoreError.sourceExists(watcher.id ?? 0, address: stored.address)
      }
      let act = try database.addAct(
        .source, by: author, reason: reason, subject: stored.address, at: now)
      for var source in (stored.state == state ? [] : [stored]) + changing {
        // It was meant not to be fetched, so nothing was missed; it is due at once.
        if state == .active, source.state != .active { try database.beDue(source, at: now) }
        source.state = state
        try database.revise(source.id ?? 0, as: source, act: act)
      }
      return changing.count
    }
  }

  /// The documents that a feed brought, those of the lists that it lists included, as they stand.
  public func documents(broughtBy feed: Int64) throws(StoreError) -> [Source] {
    try read { try Self.documents(broughtBy: feed, in: $0) }
  }

  private static func documents(broughtBy feed: Int64, in database: Database) throws -> [Source] {
    let rows = try database.prepare(
      """
      \(Source.select)
      WHERE latest.feed = ?1 OR latest.feed IN (SELECT list.source FROM source_revision AS list
        WHERE list.feed = ?1 AND list.act = (SELECT max(act) FROM source_revision AS newest
          WHERE newest.source = list.source))
      ORDER BY source.id
      """)
    rows.start(.integer(feed))
    var documents: [Source] = []
    while try rows.step() { documents.append(try Source(row: rows)) }
    return documents
  }
}
