import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request or answer takes longer than it may, as a whole.
///
/// An idle time-out alone is set back by every byte, so who sends or reads a byte now and then
/// keeps a connection for ever. A class, because that is what the connection asks of its handlers.
final class ConnectionDeadlines: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: SiteLimits
  private var request: Scheduled<Void>?
  private var answer: Scheduled<Void>?
  // Requests that were read as a whole and not yet answered as a whole; pipelining makes several.
  private var unanswered = 0

  init(_ limits: SiteLimits) {
    self.limits = limits
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      request?.cancel()
      request = closing(context, in: limits.request)
    case .body: break
    case .end:
      request?.cancel()
      unanswered += 1
      if answer == nil { answer = closing(context, in: limits.answer) }
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { answered(context, promise: promise) }
    context.write(data, promise: promise)
  }

  func handlerAdded(context: ChannelHandlerContext) {
    // Left to itself the system keeps some megabytes for every reader who does not take them.
    context.channel.setOption(
      .socketOption(.so_sndbuf), value: SocketOptionValue(limits.socketBytes)
    )
    .whenFailure { _ in }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    request?.cancel()
    answer?.cancel()
  }

  /// The next answer has its own time.
  private func answered(_ context: ChannelHandlerContext, promise: EventLoopPromise<Void>?) {
    unanswered = max(0, unanswered - 1)
    answer?.cancel()
    answer = unanswered > 0 ? closing(context, in: limits.answer) : nil
  }

  private func closing(_ context: ChannelHandlerContext, in time: TimeAmount) -> Scheduled<Void> {
    context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
  }
}
