import Archiving
import Foundation
import Indicators
import Reading
import Records

extension Tracker {
  /// Makes documents of the new entries of feeds that were fetched, each feed as a whole or not at all.
  ///
  /// Entries that were left, because they were too many or the program was interrupted, are taken at
  /// the next fetch of the feed, whether it has changed or not.
  func takeEntries(
    of seen: [SeenSource], within allowance: ReadingAllowance = ReadingAllowance()
  ) async throws(TrackingError) -> [FeedReport] {
    var reports: [FeedReport] = []
    for one in seen {
      if let report = try await takeEntries(of: one, within: allowance) { reports.append(report) }
    }
    return reports
  }

  private func takeEntries(
    of seen: SeenSource, within allowance: ReadingAllowance
  ) async throws(TrackingError) -> FeedReport? {
    let (feed, capture) = (seen.source, seen.capture)
    let taken = try await blocking { () throws(TrackingError) in
      try TrackingError.store { () throws(StoreError) in
        try store.takenBody(ofFeed: feed.id ?? 0, at: capture.finalAddress)
      }
    }
    guard taken != capture.digest else { return nil }
    var report = FeedReport(feed)
    let text: DocumentText
    switch try await self.text(of: capture, from: feed, within: allowance) {
    case .success(let read): text = read
    case .failure(let problem):
      guard feed.kind == .feed else { return nil }
      report.problem = problem.description
      return report
    }
    guard text.kind == .feed || text.kind == .sitemap else {
      guard feed.kind == .feed else { return nil }
      report.problem = "What came is neither RSS or Atom nor a sitemap; look for its right address."
      return report
    }
    return try await take(text, of: seen)
  }

  private func take(
    _ text: DocumentText, of seen: SeenSource
  ) async throws(TrackingError) -> FeedReport? {
    let guarding = AddressGuard(allowed: try Self.allowEntries(settings.allowed))
    return try await blocking { () throws(TrackingError) in
      let author = "feed \(seen.source.id ?? 0)"
      let (feed, isFound) = try asFeed(seen, text, by: author)
      guard let base = try? WebAddress(seen.capture.finalAddress) else { return nil }
      let listing = FeedListing(text, of: feed, at: base, under: guarding)
      let taking = try TrackingError.store { () throws(StoreError) in
        try store.take(
          listing.documents, of: feed, at: seen.capture.id ?? 0,
          refused: listing.refusals.count, within: settings.feeds, by: author, at: now())
      }
      guard let taking else { return nil }
      var report = FeedReport(feed)
      (report.isFound, report.added, report.known) = (isFound, taking.added, taking.known)
      (report.leftOver, report.refused) = (taking.leftOver, listing.refusals.count)
      report.refusals = Array(listing.refusals.prefix(FeedReport.mostRefusals))
      return report
    }
  }

  /// The source as the feed it is; one that was taken for a page becomes a feed, and has a title.
  private func asFeed(
    _ seen: SeenSource, _ text: DocumentText, by author: String
  ) throws(TrackingError) -> (feed: Source, isFound: Bool) {
    var feed = seen.source
    guard feed.kind != .feed else { return (feed, false) }
    feed.kind = .feed
    if feed.title == feed.address, !text.title.isEmpty {
      feed.title = String(text.title.prefix(FeedEntry.mostTitle))
    }
    let (title, kind) = (feed.title, feed.kind)
    _ = try TrackingError.store { () throws(StoreError) in
      try store.change(
        feed.id ?? 0, by: author, reason: "its first capture is a feed", at: now()
      ) { standing in
        // Nothing else: somebody may have changed it since it was read.
        standing.kind = kind
        if standing.title == standing.address { standing.title = title }
      }
    }
    return (feed, true)
  }
}
