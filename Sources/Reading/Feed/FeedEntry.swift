import Foundation

/// An entry of a feed or of a sitemap.
public struct FeedEntry: Sendable, Equatable, Codable {
  /// The address of the document, in full; only http and https.
  public var address: String
  /// The title, cut after ``mostTitle`` characters; empty without one.
  public var title: String
  /// When it was published or last changed, as far as the feed says so in a form that is understood.
  public var date: Date?
  /// What the feed calls the entry for good, whatever becomes of its address; nil where it does not.
  public var identifier: String?
  /// Whether it is itself a list of entries, as those of a sitemap index are.
  public var isList: Bool

  /// The longest title that is kept, in characters.
  public static let mostTitle = 300

  /// An entry from its facts.
  public init(
    address: String, title: String = "", date: Date? = nil, identifier: String? = nil,
    isList: Bool = false
  ) {
    self.address = address
    self.title = title
    self.date = date
    self.identifier = identifier
    self.isList = isList
  }
}
