import Foundation
import Indicators
import Tracking

/// A source as `source list --format json` prints it.
struct SourceAnswer: Encodable {
  let id: Int64
  let url: String
  let title: String
  let country: String?
  let language: String?
  let kind: String
  let state: String
  let schedule: String?
  let indicators: [String]
  let feed: Int64?
  let outcome: String?
  let fetched: Date?

  init(_ standing: SourceStanding) {
    id = standing.source.id ?? 0
    url = standing.source.address
    title = standing.source.title
    country = standing.source.country
    language = standing.source.language
    kind = standing.source.kind.rawValue
    state = standing.source.state.rawValue
    schedule = standing.source.schedule
    indicators = standing.source.indicators
    feed = standing.source.feed
    outcome = standing.last?.outcome.rawValue
    fetched = standing.last?.startedAt
  }
}
