/// The last good capture of a source, as far as the next attempt is compared with it.
public struct Baseline: Sendable, Equatable {
  /// The number of the capture.
  public var capture: Int64?
  /// The address that answered last.
  public var finalAddress: String
  /// The media type as declared, without its parameters, in lower case.
  public var mediaType: String?
  /// The charset as declared.
  public var charset: String?
  /// The entity tag, fit to be sent back.
  public var etag: String?
  /// The date of the last change as the server wrote it, fit to be sent back.
  public var lastModified: String?
  /// The bytes of the body after decoding.
  public var size: Int?
  /// The digest of the body, under which the archive keeps it.
  public var digest: Digest?

  /// A baseline with its first facts; the others are set where they are known.
  public init(capture: Int64? = nil, finalAddress: String) {
    self.capture = capture
    self.finalAddress = finalAddress
  }

  /// What the next attempt is compared with after `capture`.
  public init(_ capture: Capture) {
    self.init(capture: capture.id, finalAddress: capture.finalAddress)
    mediaType = capture.mediaType
    charset = capture.charset
    etag = capture.etag
    lastModified = capture.lastModified
    size = capture.size
    digest = capture.digest
  }
}
