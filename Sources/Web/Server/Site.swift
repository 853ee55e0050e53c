import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import Tracking

/// The site: its pages over a tracker, behind rules and limits.
public struct Site: Sendable {
  private let settings: SiteSettings
  private let logger: Logger
  let responder: SiteResponder

  /// The plan of the site.
  public init(_ tracker: Tracker, settings: SiteSettings, logger: Logger) {
    self.settings = settings
    self.logger = logger
    let limits = settings.limits
    let forms = FormRule(author: settings.author)
    responder = SiteResponder(
      rules: RequestRules(hosts: HostRule(settings), forms: forms, limits: limits),
      pages: SitePages(tracker: tracker, author: settings.author, started: settings.started),
      acts: SiteActs(tracker: tracker, rule: forms),
      shelf: AnswerShelf(limits),
      sending: AnswerSending(limits: limits),
      logger: logger)
  }

  /// Answers a request from within the program, without a connection.
  public func answer(_ request: Request) async throws -> Response {
    try await responder.respond(to: request, context: SiteContext(logger: logger))
  }

  /// The server: it stops when its group of services is asked to, once every answer is out.
  ///
  /// `listening` is told the port when the first reader can come.
  public func service(listening: @escaping @Sendable (Int) async -> Void = { _ in }) -> some Service
  {
    Application(
      responder: responder,
      server: .http1(configuration: connections),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port), backlog: 1024,
        availableConnectionsDelegate: .maximum(settings.limits.connections, logger: quiet)),
      onServerRunning: { channel in
        await listening(channel.localAddress?.port ?? settings.port)
      },
      logger: quiet)
  }

  private var connections: HTTP1Channel.Configuration {
    let limits = settings.limits
    return HTTP1Channel.Configuration(
      additionalChannelHandlers: [ConnectionDeadlines(limits), AnswerHeaders()],
      idleTimeout: limits.idle,
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
        maxHeaderFieldCount: limits.headerCount))
  }

  /// The framework below speaks of every connection; only what went wrong is wanted of it.
  private var quiet: Logger {
    var quiet = logger
    quiet.logLevel = max(.warning, logger.logLevel)
    return quiet
  }
}
