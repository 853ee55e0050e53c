/// The passage of a document on which an observation rests.
public struct Evidence: Hashable, Sendable {
  /// The address of the document.
  public var address: String
  /// The passage, word for word.
  public var quote: String?
  /// The page on which it stands.
  public var page: String?

  /// Takes the parts as they are.
  public init(address: String, quote: String? = nil, page: String? = nil) {
    self.address = address
    self.quote = quote
    self.page = page
  }
}
