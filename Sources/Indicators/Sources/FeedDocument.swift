import Foundation

/// A document that a feed lists.
public struct FeedDocument: Sendable, Equatable {
  /// The document as a source; its `feed` names the feed.
  public var source: Source
  /// What the feed calls it for good; nil where it does not.
  public var identifier: String?
  /// When it was published, as the feed says.
  public var published: Date?

  /// A document from its facts.
  public init(source: Source, identifier: String? = nil, published: Date? = nil) {
    self.source = source
    self.identifier = identifier
    self.published = published
  }
}
