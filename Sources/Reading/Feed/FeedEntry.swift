import Foundation

/// An entry of a feed or of a sitemap.
public struct FeedEntry: Sendable, Equatable, Codable {
  /// The address of the document, in full; only http and https.
  public var address: String
  /// The title; empty without one.
  public var title: String
  /// When it was published or last changed, as far as the feed says so in a form that is understood.
  public var date: Date?

  /// An entry from its facts.
  public init(address: String, title: String = "", date: Date? = nil) {
    self.address = address
    self.title = title
    self.date = date
  }
}
