import Logging
import ServiceLifecycle
import Tracking

/// Fetches what becomes due while the site is served.
struct FetchService: Service {
  let round: FetchRound
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      do {
        try await round.keepOn()
      } catch {
        // The site goes on without it; the person who mends it starts the program anew.
        logger.error("Nothing more is fetched: \(error)")
      }
      while !Task.isCancelled { try? await Task.sleep(for: .seconds(3600)) }
    }
  }
}
