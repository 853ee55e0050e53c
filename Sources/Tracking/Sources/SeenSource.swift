import Indicators

/// A source and a recorded attempt to fetch it, perhaps the first that went well.
public struct SeenSource: Sendable {
  /// The source.
  public let source: Source
  /// The attempt, body and row safe on the disk.
  public let capture: Capture
  let isFirst: Bool

  /// Whether its entries are to be looked at: it is a feed, or may turn out to be one.
  var mayBeFeed: Bool {
    guard capture.outcome.isGood, capture.digest != nil else { return false }
    switch source.kind {
    case .feed: return true
    case .page: return isFirst && capture.mediaType.map { $0.hasSuffix("xml") } ?? false
    case .file, .upload: return false
    }
  }
}
