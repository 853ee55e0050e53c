import Foundation
import GRDB
import Indicators

extension Store {
  /// Adds those of `documents` that are new, in their order, as one act; nil where the entries of this
  /// capture were taken already.
  ///
  /// A document is known by its address, with http and https being the same, and by what its feed
  /// calls it. `refused` entries are only counted. All of it happens in one transaction, so that no
  /// two processes add the same document.
  public func take(
    _ documents: [FeedDocument], of feed: Source, at capture: Int64, refused: Int,
    within bounds: FeedBounds, by author: String, at now: Date
  ) throws(StoreError) -> FeedTaking? {
    try write { database in
      guard let feedID = feed.id, try !database.wasRead(capture) else { return nil }
      var count = try database.documentCount(ofFeed: feed.feed ?? feedID)
      var (taking, act) = (FeedTaking(), Int64?.none)
      let known = try database.prepare(Self.selectKnown)
      for document in documents {
        guard try !Self.isKnown(document, of: feedID, by: known) else {
          taking.known += 1
          continue
        }
        guard count < bounds.altogether, taking.added.count < bounds.perFetch else {
          taking.leftOver += 1
          continue
        }
        let number =
          try act
          ?? database.addAct(
            .source, by: author, reason: "entries of \(feed.title)", subject: feed.address, at: now)
        act = number
        taking.added.append(try database.insert(document, of: feedID, act: number, at: now))
        count += 1
      }
      taking.isFull = taking.leftOver > 0 && count >= bounds.altogether
      if taking.isFull, try !database.wasFull(feedID) {
        try database.insert(SourceEvent(fullFeed: feed, after: count, at: now))
      }
      try database.insert(taking, refused: refused, of: capture)
      return taking
    }
  }

  private static let selectKnown = """
    SELECT EXISTS (SELECT 1 FROM source WHERE address IN (?1, ?2))
      OR EXISTS (SELECT 1 FROM source_address WHERE address IN (?1, ?2))
      OR EXISTS (SELECT 1 FROM feed_entry WHERE feed = ?3 AND identifier = ?4)
    """

  private static func isKnown(
    _ document: FeedDocument, of feed: Int64, by known: PreparedStatement
  ) throws -> Bool {
    let address = document.source.address
    let twin =
      address.hasPrefix("https:")
      ? "http:" + address.dropFirst(6) : "https:" + address.dropFirst(5)
    known.start(.text(address), .text(twin), .integer(feed), .text(document.identifier))
    defer { known.reset() }
    return try known.step() && known.integer(0) == 1
  }

  /// The body whose entries of a feed were taken last, unless some were left; nil where none is, or
  /// where it came from elsewhere than `address`, so that its entries may mean other addresses.
  public func takenBody(ofFeed feed: Int64, at address: String) throws(StoreError) -> Digest? {
    try read { database in
      let row = try database.prepare(
        """
        SELECT capture.digest, feed_reading.left_over, capture.final_address FROM capture
        JOIN feed_reading ON feed_reading.capture = capture.id
        WHERE capture.source = ? ORDER BY capture.id DESC LIMIT 1
        """)
      row.start(.integer(feed))
      guard try row.step(), row.integer(1) == 0, row.text(2) == address else { return nil }
      return row.textIfAny(0).flatMap { Digest(hex: $0) }
    }
  }
}

extension Database {
  fileprivate func wasRead(_ capture: Int64) throws -> Bool {
    let row = try prepare("SELECT 1 FROM feed_reading WHERE capture = ?")
    row.start(.integer(capture))
    return try row.step()
  }

  /// How many documents come from a feed and from the lists that it lists.
  fileprivate func documentCount(ofFeed feed: Int64) throws -> Int {
    let row = try prepare(
      """
      SELECT count(*) FROM feed_entry WHERE feed = ?1
        OR feed IN (SELECT source FROM feed_entry WHERE feed = ?1)
      """)
    row.start(.integer(feed))
    return try row.step() ? Int(row.integer(0)) : 0
  }

  fileprivate func wasFull(_ feed: Int64) throws -> Bool {
    let row = try prepare(
      """
      SELECT is_full FROM feed_reading JOIN capture ON capture.id = feed_reading.capture
      WHERE capture.source = ? ORDER BY capture.id DESC LIMIT 1
      """)
    row.start(.integer(feed))
    return try row.step() && row.integer(0) == 1
  }

  fileprivate func insert(
    _ document: FeedDocument, of feed: Int64, act: Int64, at now: Date
  ) throws -> Source {
    try prepare("INSERT INTO source (address, act) VALUES (?, ?)")
      .run(.text(document.source.address), .integer(act))
    var source = document.source
    (source.id, source.feed, source.addedAt) = (lastRow, feed, now)
    try revise(lastRow, as: source, act: act)
    try prepare(
      "INSERT INTO feed_entry (source, feed, identifier, published) VALUES (?, ?, ?, ?)"
    ).run(
      .integer(source.id), .integer(feed), .text(document.identifier),
      .integer(document.published?.milliseconds))
    return source
  }

  fileprivate func insert(_ taking: FeedTaking, refused: Int, of capture: Int64) throws {
    let entries = taking.added.count + taking.known + taking.leftOver + refused
    try prepare(
      """
      INSERT INTO feed_reading (capture, entries, added, known, refused, left_over, is_full)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """
    ).run(
      .integer(capture), .integer(entries), .integer(taking.added.count),
      .integer(taking.known), .integer(refused), .integer(taking.leftOver),
      .integer(taking.isFull ? 1 : 0))
  }
}

extension SourceEvent {
  fileprivate init(fullFeed feed: Source, after count: Int, at now: Date) {
    self.init(
      time: now, kind: .full, source: feed.id,
      sentence: "\(feed.title) has given \(count) documents, as many as a feed may; its further "
        + "entries are left out. Raise \"documents\" under \"feeds\" in yardstick.yaml, or watch "
        + "a feed that lists less.")
  }
}
