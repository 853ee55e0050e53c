import Indicators

/// Ends the watch over a source.
enum RemoveSource: SourceStateChange {
  static let name = "remove"
  static let abstract = "End the watch over a source; its captures stay."
  static let undone = "not removed"
  static let state = SourceState.dead
}
