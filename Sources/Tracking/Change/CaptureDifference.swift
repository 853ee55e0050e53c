import Indicators
import Reading

/// How the texts of two captures of a source differ.
public struct CaptureDifference: Sendable, Equatable {
  /// The source.
  public let source: Source
  /// The older capture.
  public let old: Capture
  /// The newer capture.
  public let new: Capture
  /// The difference of their texts, under the noise rules of the source.
  public let comparison: TextComparison
}
