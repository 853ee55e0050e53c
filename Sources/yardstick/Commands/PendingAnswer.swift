import Foundation
import Indicators
import Tracking

/// A change as `triage --format json` prints it.
struct PendingAnswer: Encodable {
  let capture: Int64
  let source: Int64
  let url: String
  let title: String
  let country: String?
  let fetched: Date
  let citations: Int
  let detail: String

  init(_ change: ChangeToDecide) {
    capture = change.capture.id ?? 0
    source = change.source.id ?? 0
    url = change.source.address
    title = change.source.title
    country = change.source.country
    fetched = change.capture.startedAt
    citations = change.citations
    detail = change.capture.detail
  }
}
