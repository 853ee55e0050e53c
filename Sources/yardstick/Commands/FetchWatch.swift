import Logging
import ServiceLifecycle
import UnixSignals

/// Fetches what becomes due until a signal asks it to stop.
///
/// What is being fetched then is recorded as stopped, so that it is due at once and not only when the
/// lease of this process is over.
struct FetchWatch: Service {
  let round: FetchRound

  func run() async throws {
    try await cancelWhenGracefulShutdown { try await round.keepOn() }
  }

  /// Fetches until SIGTERM or SIGINT; throws what nothing but a person can mend.
  func untilStopped() async throws {
    // What goes wrong is thrown, and told where all errors are.
    let silent = Logger(label: "yardstick") { _ in SwiftLogNoOpLogHandler() }
    try await ServiceGroup(
      configuration: .init(
        services: [.init(service: self, successTerminationBehavior: .gracefullyShutdownGroup)],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: silent)
    ).run()
  }
}
