import Indicators

/// A change of whether a source is watched, as a command names it.
protocol SourceStateChange {
  /// The name of the command.
  static var name: String { get }
  /// What it does, in a line.
  static var abstract: String { get }
  /// What is true of documents of a feed to which it was not done.
  static var undone: String { get }
  /// The state that the source then has.
  static var state: SourceState { get }
}
