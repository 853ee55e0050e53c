import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Puts an answer on the wire, in pieces that wait for a slow reader.
struct AnswerSending: Sendable {
  let limits: SiteLimits

  /// The response for `answer`; `finished` is told how many bytes of body went out.
  func response(
    _ answer: Answer, lease: AnswerLease?, to method: HTTPRequest.Method,
    closing channel: (any Channel)?, finished: @escaping @Sendable (Int) -> Void
  ) -> Response {
    var fields = answer.fields
    if channel != nil { fields[.connection] = "close" }
    let body = method == .head || answer.status == .notModified ? ByteBuffer() : answer.body
    let pieceBytes = limits.pieceBytes
    let sent = ResponseBody(contentLength: body.readableBytes) { writer in
      var rest = body
      var bytes = 0
      defer {
        finished(bytes)
        // The lease ends with this closure, however it ends.
        withExtendedLifetime(lease) {}
        channel.map(AnswerSending.closeSoon)
      }
      while let piece = rest.readSlice(length: min(pieceBytes, rest.readableBytes)),
        piece.readableBytes > 0
      {
        try await writer.write(piece)
        bytes += piece.readableBytes
      }
      try await writer.finish(nil)
    }
    return Response(status: answer.status, headers: fields, body: sent)
  }

  /// Closes with a pause: at once, what is still arriving would make the kernel throw away the
  /// answer before the reader has it.
  private static func closeSoon(_ channel: any Channel) {
    channel.eventLoop.scheduleTask(in: .milliseconds(500)) { channel.close(promise: nil) }
  }
}
