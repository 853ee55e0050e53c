import Foundation
import HTTPTypes
import NIOCore

/// What is sent back for a request, before it is put on the wire.
struct Answer: Sendable {
  /// The status.
  var status: HTTPResponse.Status = .ok
  /// The media type, with its charset where it is a text.
  var mediaType: String
  /// The body.
  var body: ByteBuffer
  /// How long it may be kept.
  var keeping = Keeping.revalidated
  /// The name under which it is saved; nil: it is shown.
  var fileName: String?
  /// When what it shows last changed.
  var lastModified: Date?
  /// By what a reader knows it again.
  var tag: String?
  /// Whether a script of ours may run in it.
  var runsScript = false
  /// Headers of its own.
  var headers = HTTPFields()

  /// How long a reader may keep an answer without asking again.
  enum Keeping: Sendable {
    /// Not at all.
    case notAtAll
    /// As long as the site says that it is still right.
    case revalidated
  }

  init(_ text: some StringProtocol, mediaType: String) {
    body = ByteBuffer(string: String(text))
    self.mediaType = mediaType
  }

  /// Leads to another address of the site, which is then read: what was sent is not sent again.
  static func elsewhere(_ address: String) -> Answer {
    var answer = Answer("", mediaType: SiteMediaType.text)
    answer.status = .seeOther
    answer.keeping = .notAtAll
    answer.headers[.location] = address
    return answer
  }

  init(bytes: [UInt8], mediaType: String) {
    body = ByteBuffer(bytes: bytes)
    self.mediaType = mediaType
  }
}
