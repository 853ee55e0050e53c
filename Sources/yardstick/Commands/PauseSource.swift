import Indicators

/// Stops fetching a source.
enum PauseSource: SourceStateChange {
  static let name = "pause"
  static let abstract = "Stop fetching a source until it is resumed."
  static let undone = "still watched"
  static let state = SourceState.paused
}
