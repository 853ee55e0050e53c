import Foundation
import Indicators

/// How a source fares: whether it wants attention, and why.
public struct SourceCondition: Sendable, Equatable {
  /// The source.
  public let source: Source
  /// The last attempt; nil where there was none.
  public let last: Capture?
  /// When it was last seen to be in order; nil where it never was.
  public let lastSeen: Date?
  /// Why it wants attention, or why it wants none.
  public let cause: SourceCause
}
