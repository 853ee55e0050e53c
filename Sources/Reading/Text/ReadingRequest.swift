/// What is known about a document before it is read.
public struct ReadingRequest: Sendable, Equatable, Codable {
  /// Where the file lies.
  public var path: String
  /// The media type as declared, without parameters.
  public var mediaType: String?
  /// The charset as declared by the server.
  public var charset: String?
  /// The address from which it came, against which its links are resolved.
  public var address: String
  /// The language in which it is expected, a tag of BCP 47; helps where no charset is declared.
  public var language: String?
  /// Which parts of a web page are its main text.
  public var selection: ElementSelection
  /// How much is read.
  public var limits: ReadingLimits

  /// A request for the file at `path` from `address`.
  public init(
    path: String, mediaType: String? = nil, charset: String? = nil, address: String,
    language: String? = nil, selection: ElementSelection = ElementSelection(),
    limits: ReadingLimits = ReadingLimits()
  ) {
    self.path = path
    self.mediaType = mediaType
    self.charset = charset
    self.address = address
    self.language = language
    self.selection = selection
    self.limits = limits
  }
}
