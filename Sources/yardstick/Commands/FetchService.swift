import Logging
import ServiceLifecycle
import Tracking

/// Fetches what becomes due while the site is served.
struct FetchService: Service {
  let round: FetchRound
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await round.keepOn()
        } catch {
          // The site goes on; the next round may find the disk or the database in order again.
          logger.error("fetch failed", error: error)
          try? await Task.sleep(for: .seconds(60))
        }
      }
    }
  }
}
