import Foundation

/// Which captures are asked for.
public struct CaptureSelection: Sendable, Equatable {
  /// The sources; nil: all.
  public var sources: [Int64]?
  /// The moment from which on attempts began; nil: all.
  public var since: Date?

  /// A selection of `sources` from `since` on.
  public init(sources: [Int64]? = nil, since: Date? = nil) {
    self.sources = sources
    self.since = since
  }
}
