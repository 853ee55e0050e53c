import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import NIOHTTPTypes

/// Puts an answer on the wire, in pieces that wait for a slow reader.
struct AnswerSending: Sendable {
  let limits: SiteLimits

  /// The response for `answer`; `finished` is told how many bytes of body went out.
  func response(
    _ answer: Answer, lease: AnswerLease?, to method: HTTPRequest.Method,
    on channel: (any Channel)?,
    closes: Bool, finished: @escaping @Sendable (Int) -> Void
  ) -> Response {
    var fields = answer.fields
    if closes { fields[.connection] = "close" }
    let body = method == .head || answer.status == .notModified ? ByteBuffer() : answer.body
    let pieceBytes = limits.pieceBytes
    let sent = ResponseBody(contentLength: body.readableBytes) { writer in
      var rest = body
      var bytes = 0
      defer {
        finished(bytes)
        // The lease ends with this closure, however it ends.
        withExtendedLifetime(lease) {}
        if closes { channel.map(AnswerSending.closeSoon) }
      }
      while let piece = rest.readSlice(length: min(pieceBytes, rest.readableBytes)),
        piece.readableBytes > 0
      {
        try await writer.write(piece)
        if let channel { try await AnswerSending.drain(channel) }
        bytes += piece.readableBytes
      }
      try await writer.finish(nil)
    }
    return Response(status: answer.status, headers: fields, body: sent)
  }

  /// Waits until everything written so far is with the system.
  ///
  /// The writer itself waits only once the connection has noticed that it is full, and by then a
  /// whole body may stand in line; and a server that stops closes over what stands there.
  private static func drain(_ channel: any Channel) async throws {
    try await channel.writeAndFlush(HTTPResponsePart.body(ByteBuffer())).get()
  }

  /// Closes with a pause: at once, what is still arriving would make the kernel throw away the
  /// answer before the reader has it.
  private static func closeSoon(_ channel: any Channel) {
    channel.eventLoop.scheduleTask(in: .milliseconds(500)) { channel.close(promise: nil) }
  }
}
