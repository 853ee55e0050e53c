import Archiving
import Foundation
import Indicators
import Records

extension Tracker {
  /// Every source with its last capture, in the order in which they were added; or the documents of
  /// the feed that is named by number or address.
  public func sources(ofFeed feed: String? = nil) async throws(TrackingError) -> [SourceStanding] {
    try await blocking { () throws(TrackingError) in
      let wanted = try feed.map { name throws(TrackingError) in try source(named: name).id ?? 0 }
      return try TrackingError.store { () throws(StoreError) in
        let last = try store.lastCaptures()
        return try store.sources().filter { wanted == nil || $0.feed == wanted }
          .map { SourceStanding(source: $0, last: last[$0.id ?? 0]) }
      }
    }
  }

  /// Adds a source to watch; gives its number.
  @discardableResult
  public func add(
    _ draft: SourceDraft, by author: String, reason: String? = nil
  ) async throws(TrackingError) -> Int64 {
    try await blocking { () throws(TrackingError) in
      let source = try source(from: draft)
      return try TrackingError.store { () throws(StoreError) in
        try store.add(source, by: author, reason: reason, at: now())
      }
    }
  }

  /// Pauses, resumes or buries the source that `name` names by number or address, and `withDocuments`
  /// also what it brought as a feed; gives how many documents changed, and how many others there are
  /// in another state.
  @discardableResult
  public func set(
    _ state: SourceState, ofSource name: String, withDocuments: Bool = false, by author: String,
    reason: String? = nil
  ) async throws(TrackingError) -> (changed: Int, others: Int) {
    try await blocking { () throws(TrackingError) in
      let id = try source(named: name).id ?? 0
      return try TrackingError.store { () throws(StoreError) in
        let changed = try store.setState(
          state, of: id, withDocuments: withDocuments, by: author, reason: reason, at: now())
        let documents = try store.documents(broughtBy: id)
        return (changed, documents.count { $0.state != state && $0.state != .dead })
      }
    }
  }

  /// The source that `name` names by number or address, with its watch and last captures.
  public func history(
    ofSource name: String, limit: Int = 100
  ) async throws(TrackingError) -> SourceHistory {
    try await blocking { () throws(TrackingError) in
      let source = try source(named: name)
      let id = source.id ?? 0
      return try TrackingError.store { () throws(StoreError) in
        SourceHistory(
          source: source, watch: try store.watches()[id] ?? SourceWatch(),
          captures: try store.captures(of: id, limit: limit), zone: settings.clock,
          moment: now(), formerAddresses: try store.formerAddresses(of: id),
          feed: try source.feed.flatMap { feed throws(StoreError) in try store.source(feed) },
          published: try store.feedDocument(id)?.published,
          documents: try store.documents(ofFeed: id, limit: limit),
          documentCount: try store.documentCounts()[id] ?? 0)
      }
    }
  }

  func source(named name: String) throws(TrackingError) -> Source {
    let found = try TrackingError.store { () throws(StoreError) in
      if let number = Int64(name) { return try store.source(number) }
      guard let address = try? WebAddress(name) else { return nil }
      return try store.source(at: address.description)
    }
    guard let found else { throw .unknownSource(name) }
    return found
  }
}
