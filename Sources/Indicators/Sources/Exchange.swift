import Foundation

/// One request and the head of its answer, as they went over the wire.
///
/// A capture has one for every redirect and one for the answer that ended it, in order. The body of
/// the last is the body of the capture, if it has one.
public struct Exchange: Sendable, Equatable {
  /// The address that was asked for.
  public var address: String
  /// When the request began, to the millisecond.
  public var startedAt: Date
  /// The time until the end of the answer.
  public var milliseconds: Int
  /// The address and port the connection really went to.
  public var peer: String?
  /// The request line and its header fields with the empty line at their end, as they were sent.
  public var requestHead: [UInt8]
  /// The status line and header fields with the empty line at their end, as they were received.
  ///
  /// Interim answers are left out. HTTP/2 has no lines: they are then written as those of HTTP/1.
  public var responseHead: [UInt8]
  /// The codings that were removed from the body, the outermost first: `chunked`, then `gzip` or
  /// `deflate`.
  public var codings: [String]

  /// An exchange from its facts.
  public init(
    address: String, startedAt: Date, milliseconds: Int = 0, peer: String? = nil,
    requestHead: [UInt8] = [], responseHead: [UInt8] = [], codings: [String] = []
  ) {
    self.address = address
    self.startedAt = startedAt
    self.milliseconds = milliseconds
    self.peer = peer
    self.requestHead = requestHead
    self.responseHead = responseHead
    self.codings = codings
  }
}
