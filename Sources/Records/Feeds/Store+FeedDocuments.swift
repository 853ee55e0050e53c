import Foundation
import GRDB
import Indicators

extension Store {
  /// The last `limit` documents that came from a feed, newest first, as they stand.
  public func documents(
    ofFeed feed: Int64, limit: Int
  ) throws(StoreError) -> [FeedDocument] {
    try documents("feed_entry.feed = ? ORDER BY feed_entry.source DESC LIMIT ?", feed, limit)
  }

  /// What its feed says of the source of that number; nil where a person added it.
  public func feedDocument(_ source: Int64) throws(StoreError) -> FeedDocument? {
    try documents("feed_entry.source = ? LIMIT ?", source, 1).first
  }

  /// How many documents came from each feed, by its number.
  public func documentCounts() throws(StoreError) -> [Int64: Int] {
    try read { database in
      let rows = try database.prepare("SELECT feed, count(*) FROM feed_entry GROUP BY feed")
      var counts: [Int64: Int] = [:]
      while try rows.step() { counts[rows.integer(0)] = Int(rows.integer(1)) }
      return counts
    }
  }

  private func documents(
    _ condition: String, _ number: Int64, _ limit: Int
  ) throws(StoreError) -> [FeedDocument] {
    try read { database in
      // The facts of an entry come first, so that they need not be counted behind those of a source.
      let rows = try database.prepare(
        "SELECT source, identifier, published FROM feed_entry WHERE \(condition)")
      let source = try database.prepare("\(Source.select) WHERE source.id = ?")
      rows.start(.integer(number), .integer(limit))
      var documents: [FeedDocument] = []
      while try rows.step() {
        source.start(.integer(rows.integer(0)))
        guard try source.step() else { continue }
        documents.append(
          FeedDocument(
            source: try Source(row: source), identifier: rows.textIfAny(1),
            published: rows.integerIfAny(2).map(Date.init(milliseconds:))))
        source.reset()
      }
      return documents
    }
  }
}
