import Indicators
import Records

extension Tracker {
  /// The sources that a feed of another host or port listed: exceptions from the address guard are not
  /// theirs.
  func strangers(among sources: [Source]) async throws(TrackingError) -> Set<Int64> {
    let listed = Dictionary(grouping: sources.filter { $0.feed != nil }) { $0.feed ?? 0 }
    guard !listed.isEmpty, !settings.allowed.isEmpty else { return [] }
    return try await blocking { () throws(TrackingError) in
      var strangers: Set<Int64> = []
      for (feed, documents) in listed {
        let origins = try TrackingError.store { () throws(StoreError) in
          [try store.source(feed)?.address, try store.lastGoodCapture(of: feed)?.finalAddress]
        }.compactMap { $0.flatMap(Self.origin) }
        for document in documents where !origins.contains(Self.origin(document.address) ?? "") {
          strangers.insert(document.id ?? 0)
        }
      }
      return strangers
    }
  }

  private static func origin(_ address: String) -> String? {
    (try? WebAddress(address)).map { "\($0.host):\($0.port)" }
  }
}
