import ArgumentParser
import Foundation
import Indicators
import Logging
import NIOCore
import ServiceLifecycle
import Tracking
import UnixSignals
import Web

/// Where and how the site is served.
struct SiteOptions: ParsableArguments {
  @Option(help: "The address; else YARDSTICK_HOST, else 127.0.0.1.") var host: String?
  @Option(help: "The port; else YARDSTICK_PORT, else 8080.") var port: Int?
  @Option(help: "A further name under which the site may be asked for.") var name: [String] = []
  @Option(help: "Who decides of changes on the site; only where nobody else can reach it.")
  var author: String?
  @Option(help: "The most connections at a time.") var connections: Int?
  @Option(help: "Seconds of silence after which a connection is closed.") var idleSeconds: Int?
  @Option(help: "Seconds that a whole request may take to arrive.") var requestSeconds: Int?
  @Option(help: "Seconds that an answer may take.") var answerSeconds: Int?
  @Flag(help: "Do not fetch what becomes due.") var withoutFetching = false

  /// Serves the site of `tracker` until it is asked to stop.
  func serve(_ tracker: Tracker, settings file: SettingsFile) async throws {
    let settings = try siteSettings(file)
    // A second server is refused at once; those who write wait for one another.
    let lock = try tracker.servingLock(for: "serve")
    defer { withExtendedLifetime(lock) {} }
    let logger = Logger(label: "yardstick") { _ in LineLog() }
    let site = Site(tracker, settings: settings, logger: logger)
    let address = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
    let service = site.service { port in
      Terminal.say("The site is at http://\(address):\(port)/ (Ctrl-C stops it).")
      if let author { Terminal.say("Changes decided there are recorded under \(author).") }
    }
    do {
      try await ServiceGroup(
        configuration: .init(
          services: [.init(service: service)] + background(tracker, file, logger),
          gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet(logger))
      ).run()
    } catch {
      throw Refusal(
        code: .unavailable,
        message: "The site cannot be served on \(address):\(settings.port): \(error). "
          + "Name another port with --port.")
    }
  }

  private func background(
    _ tracker: Tracker, _ file: SettingsFile, _ logger: Logger
  ) -> [ServiceGroupConfiguration.ServiceConfiguration] {
    guard !withoutFetching else { return [] }
    let hook = AlertHook(command: file.alert) { logger.warning("\($0)") }
    let board = FetchTelling(
      fed: { report in
        for sentence in report.sentences { logger.info("\(sentence)") }
      },
      captured: { done in
        for one in done {
          logger.info(
            "fetched",
            metadata: [
              "source": "\(one.source.address)", "outcome": "\(one.capture.outcome.rawValue)",
            ])
        }
      })
    let round = FetchRound(tracker: tracker, jobs: 8, author: "serve", hook: hook, board: board)
    return [.init(service: FetchService(round: round, logger: logger))]
  }

  private func quiet(_ logger: Logger) -> Logger {
    var quiet = logger
    quiet.logLevel = .warning
    return quiet
  }

  private func siteSettings(_ file: SettingsFile) throws -> SiteSettings {
    let environment = ProcessInfo.processInfo.environment
    let named = environment["YARDSTICK_PORT"].map { Int($0) ?? -1 }
    let port = port ?? named ?? file.port ?? 8080
    guard (0...65535).contains(port) else {
      throw ValidationError("The port must be a number from 0 to 65535.")
    }
    var limits = SiteLimits()
    if let connections { limits.connections = max(1, connections) }
    if let idleSeconds { limits.idle = .seconds(Int64(max(1, idleSeconds))) }
    if let requestSeconds { limits.request = .seconds(Int64(max(1, requestSeconds))) }
    if let answerSeconds { limits.answer = .seconds(Int64(max(1, answerSeconds))) }
    var settings = SiteSettings(
      host: host ?? environment["YARDSTICK_HOST"] ?? file.host ?? "127.0.0.1", port: port,
      names: file.names + name, limits: limits, started: Date())
    settings.author = try siteAuthor(settings)
    return settings
  }

  /// Without sign-in whoever reaches the site acts as its author, so nobody else may reach it.
  private func siteAuthor(_ settings: SiteSettings) throws -> SiteAuthor? {
    guard let author else { return nil }
    guard settings.isOnlyHere else {
      throw ValidationError(
        "--author lets everybody who reaches the site decide as \(author): serve it on 127.0.0.1, "
          + "without further names.")
    }
    guard !author.allSatisfy(\.isWhitespace), author.count <= 200,
      author.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    else {
      throw ValidationError("--author takes a name of at most 200 characters.")
    }
    var source = SystemRandomNumberGenerator()
    return SiteAuthor(author, from: &source)
  }
}
