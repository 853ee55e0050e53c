import Indicators

/// Fetches a source again.
enum ResumeSource: SourceStateChange {
  static let name = "resume"
  static let abstract = "Fetch a paused source again."
  static let undone = "still paused"
  static let state = SourceState.active
}
