/// Where in a text a quoted passage stands.
public struct QuoteAnchor: Sendable, Equatable, Codable {
  /// The page, from 1; nil in a text without pages.
  public let page: Int?
  /// How many characters (Unicode scalars) stand before it in the text.
  public let position: Int
  /// How many characters it has in the text.
  public let length: Int
  /// The passage as it stands there, every run of blanks as one.
  public let passage: String
  /// What stands before it, at most 60 characters.
  public let prefix: String
  /// What stands after it, at most 60 characters.
  public let suffix: String

  /// Takes the parts as they are.
  public init(
    page: Int?, position: Int, length: Int, passage: String, prefix: String, suffix: String
  ) {
    self.page = page
    self.position = position
    self.length = length
    self.passage = passage
    self.prefix = prefix
    self.suffix = suffix
  }
}
