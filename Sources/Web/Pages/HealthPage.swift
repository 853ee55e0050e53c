import Tracking

/// What a supervisor of the process asks.
enum HealthPage {
  /// The process lives.
  static var alive: Answer {
    var answer = Answer("ok\n", mediaType: SiteMediaType.text)
    answer.keeping = .notAtAll
    return answer
  }

  /// The records can be read.
  static func ready(_ tracker: Tracker) async throws(SiteError) -> Answer {
    guard await tracker.isReady() else { throw .unavailable(reason: "The records cannot be read.") }
    return alive
  }
}
