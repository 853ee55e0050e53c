import Foundation
import Indicators
import Tracking

/// A result as `search --format json` prints it.
struct SearchAnswer: Encodable {
  let source: Int64
  let url: String
  let title: String
  let country: String?
  let capture: Int64
  let fetched: Date
  let page: Int?
  let passage: String
  let highlights: [[Int]]

  init(_ result: SearchResult) {
    source = result.source.id ?? 0
    url = result.source.address
    title = result.source.title
    country = result.source.country
    capture = result.capture.id ?? 0
    fetched = result.capture.startedAt
    page = result.page
    passage = result.passage
    highlights = result.highlights.map { [$0.lowerBound, $0.upperBound] }
  }
}
