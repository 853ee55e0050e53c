import NIOCore

/// What a reader may ask of the server at most.
public struct SiteLimits: Sendable, Equatable {
  /// How long a connection may be silent, and how long the headers of a request may take.
  public var idle: TimeAmount = .seconds(30)
  /// How long a whole request may take to arrive, however steadily it drips.
  public var request: TimeAmount = .seconds(30)
  /// How long an answer may take, from the end of the request to the last byte.
  public var answer: TimeAmount = .seconds(60)
  /// How many connections are open at once; further ones wait.
  public var connections = 512
  /// How many bytes of body a request may bring.
  public var bodyBytes = 64 * 1024
  /// How many bytes the target of a request may have.
  public var targetBytes = 8 * 1024
  /// How many bytes all headers of a request may have.
  public var headerBytes = 32 * 1024
  /// How many headers a request may have.
  public var headerCount = 100
  /// How many bytes of pages are kept for the next reader.
  public var keptBytes = 16 * 1024 * 1024
  /// How many bytes of different pages may be on their way at once.
  public var travellingBytes = 64 * 1024 * 1024
  /// How many pages are made at once; further ones wait.
  public var pagesAtOnce = 4
  /// How many pages that take many random draws are made at once, beside the others.
  public var costlyPagesAtOnce = 1
  /// How many readers may wait for such a page; further ones are asked to come back.
  public var costlyPagesWaiting = 16
  /// How many bytes the system may hold for a reader who does not take them.
  public var socketBytes = 128 * 1024
  /// The size of the pieces in which answers are sent.
  public var pieceBytes = 16 * 1024

  /// The defaults.
  public init() {}
}
