import Foundation
import Indicators
import Records
import Tracking

/// A source as `source show --format json` prints it.
struct SourceDetails: Encodable {
  let id: Int64
  let url: String
  let title: String
  let country: String?
  let language: String?
  let owner: String?
  let licence: String?
  let kind: String
  let state: String
  let indicators: [String]
  let schedule: String?
  let zone: String
  let next: Date?
  let rhythm: String?
  let retention: String
  let authorities: String?
  let maxSeconds: Int?
  let maxBytes: Int?
  let added: Date
  let formerUrls: [FormerURL]
  let feed: Int64?
  let published: Date?
  let documentCount: Int
  let documents: [DocumentLine]
  let health: Health
  let captures: [CaptureLine]

  /// How it fares.
  struct Health: Encodable {
    let failures: Int
    let failing: Bool
    let silent: Bool
    let lastSeen: Date?
    let lastNews: Date?
    let movedTo: String?
  }

  /// An address at which it was watched before.
  struct FormerURL: Encodable {
    let url: String
    let since: Date
    let until: Date
    let by: String
    let reason: String?
  }

  /// A document that it gave as a feed.
  struct DocumentLine: Encodable {
    let id: Int64
    let title: String
    let url: String
    let published: Date?
  }

  /// An attempt to fetch it.
  struct CaptureLine: Encodable {
    let id: Int64
    let time: Date
    let outcome: String
    let status: Int?
    let bytes: Int?
    let sha256: String?
    let detail: String
  }

  init(_ history: SourceHistory) {
    let source = history.source
    (id, url, title) = (source.id ?? 0, source.address, source.title)
    (country, language) = (source.country, source.language)
    (owner, licence) = (source.owner, source.licence)
    (kind, state) = (source.kind.rawValue, source.state.rawValue)
    (indicators, schedule) = (source.indicators, source.schedule)
    (zone, next) = (history.zone.identifier, history.next)
    (rhythm, retention) = (source.rhythm?.description, source.retention.description)
    authorities = source.authorities
    (maxSeconds, maxBytes) = (source.limits.seconds, source.limits.bytes)
    added = source.addedAt
    formerUrls = history.formerAddresses.map(FormerURL.init)
    (feed, published) = (source.feed, history.published)
    documentCount = history.documentCount
    documents = history.documents.map(DocumentLine.init)
    health = Health(history.watch.health)
    captures = history.captures.map(CaptureLine.init)
  }
}

extension SourceDetails.Health {
  init(_ health: SourceHealth) {
    (failures, failing, silent) = (health.failures, health.isFailing, health.isSilent)
    (lastSeen, lastNews, movedTo) = (health.lastSeen, health.lastNews, health.movedTo)
  }
}

extension SourceDetails.FormerURL {
  init(_ former: FormerAddress) {
    (url, since, until) = (former.address, former.since, former.until)
    (by, reason) = (former.author, former.reason)
  }
}

extension SourceDetails.DocumentLine {
  init(_ document: FeedDocument) {
    (id, title) = (document.source.id ?? 0, document.source.title)
    (url, published) = (document.source.address, document.published)
  }
}

extension SourceDetails.CaptureLine {
  init(_ capture: Capture) {
    (id, time) = (capture.id ?? 0, capture.startedAt)
    (outcome, status, bytes) = (capture.outcome.rawValue, capture.status, capture.size)
    (sha256, detail) = (capture.digest?.description, capture.detail)
  }
}
