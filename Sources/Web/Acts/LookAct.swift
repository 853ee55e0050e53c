import Indicators
import Tracking

/// Notes that the author has seen a source as it was at a capture.
struct LookAct {
  let tracker: Tracker
  let author: SiteAuthor

  init(_ tracker: Tracker, _ author: SiteAuthor) {
    self.tracker = tracker
    self.author = author
  }

  func answer(_ capture: Int64, at address: SiteAddress) async throws(SiteError) -> Answer {
    let source = try await SiteError.tracking { () async throws(TrackingError) in
      try await tracker.look(atCapture: capture, by: author.name)
      return try await tracker.change(ofCapture: capture).source
    }
    return .elsewhere(SiteAddress(.source(source.id ?? 0), address.query.elsewhere).text)
  }
}
