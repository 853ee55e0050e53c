import Indicators

/// A change of whether a source is watched, as a command names it.
protocol SourceStateChange {
  /// The name of the command.
  static var name: String { get }
  /// What it does, in a line.
  static var abstract: String { get }
  /// The state that the source then has.
  static var state: SourceState { get }
}

/// Stops fetching a source.
enum PauseSource: SourceStateChange {
  static let name = "pause"
  static let abstract = "Stop fetching a source until it is resumed."
  static let state = SourceState.paused
}

/// Fetches a source again.
enum ResumeSource: SourceStateChange {
  static let name = "resume"
  static let abstract = "Fetch a paused source again."
  static let state = SourceState.active
}

/// Ends the watch over a source.
enum RemoveSource: SourceStateChange {
  static let name = "remove"
  static let abstract = "End the watch over a source; its captures stay."
  static let state = SourceState.dead
}
