import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Adds the security headers to every answer that leaves the connection without them.
///
/// The parser below the program answers a request that it cannot read by itself; a class, because
/// that is what the connection asks of its handlers.
final class AnswerHeaders: ChannelOutboundHandler, RemovableChannelHandler {
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .head(var head) = unwrapOutboundIn(data) else {
      context.write(data, promise: promise)
      return
    }
    SecurityHeaders.add(to: &head.headerFields)
    context.write(wrapOutboundOut(.head(head)), promise: promise)
  }
}
