import Foundation

/// One attempt to fetch a source: what was asked, what came, and what to make of it.
public struct Capture: Sendable, Equatable {
  /// The number the store gave it; `nil` until it is stored.
  public var id: Int64?
  /// The number of the source.
  public var source: Int64
  /// When the attempt began, to the millisecond.
  public var startedAt: Date
  /// How long it took.
  public var milliseconds: Int
  /// The address that was asked for.
  public var address: String
  /// The address that answered last.
  public var finalAddress: String
  /// The addresses to which the answers before the last pointed, in order.
  public var redirects: [String]
  /// Where the document lives now, when every redirect was a permanent one.
  public var movedTo: String?
  /// The status of the last answer; `nil` when there was none.
  public var status: Int?
  /// How the attempt ended.
  public var outcome: CaptureOutcome
  /// What exactly was wrong, where the outcome alone does not say.
  public var fault: CaptureFault?
  /// What was odd without being wrong.
  public var warnings: [CaptureWarning]
  /// The media type as declared, without its parameters, in lower case.
  public var mediaType: String?
  /// The charset as declared.
  public var charset: String?
  /// The entity tag, fit to be sent back.
  public var etag: String?
  /// The date of the last change as the server wrote it, fit to be sent back.
  public var lastModified: String?
  /// How many seconds the server asks to wait before the next attempt.
  public var retryAfter: Int?
  /// The bytes of the body after decoding.
  public var size: Int?
  /// The digest of the body, under which the archive keeps it.
  public var digest: Digest?
  /// The address and port the last connection really went to.
  public var peer: String?
  /// Protocol, cipher and certificate of the last connection, in a line.
  public var tls: String?
  /// The requests it took and the heads of their answers; empty where they were not kept.
  public var exchanges: [Exchange]
  /// What happened and what to do, in a sentence.
  public var detail: String
  /// The exchanges, packed by the archive, on their way into the records.
  ///
  /// A capture that comes out of the records has none; they are asked for by its number.
  public var heads: [UInt8] = []

  /// A capture with its first facts; the others are set where they are known.
  public init(
    id: Int64? = nil, source: Int64, startedAt: Date, milliseconds: Int = 0, address: String,
    outcome: CaptureOutcome, detail: String
  ) {
    self.id = id
    self.source = source
    self.startedAt = startedAt
    self.milliseconds = milliseconds
    self.address = address
    self.finalAddress = address
    self.redirects = []
    self.outcome = outcome
    self.warnings = []
    self.exchanges = []
    self.detail = detail
  }
}
