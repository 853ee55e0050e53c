import Foundation
import Indicators

/// Lets requests through as the `robots.txt` of their sites says, where that is honoured.
struct RobotsGate: Sendable {
  private let isClosed: Bool
  private let robots: RobotsKeeper
  private let pace = HostPace()

  /// A gate by `settings`, for which `fetcher` fetches the `robots.txt`.
  init(fetcher: Fetcher, settings: ArchiveSettings) {
    isClosed = settings.honoursRobots
    robots = RobotsKeeper(fetcher: fetcher, product: settings.product)
  }

  /// Why a request must not be sent, or for how long it was held back where the site asks for pauses.
  func admit(
    _ request: TransferRequest, now: Date
  ) async -> Result<Duration, TransferFault> {
    guard isClosed else { return .success(.zero) }
    switch await robots.record(for: request, now: now).answer {
    case .fault(let fault): return .failure(fault)
    case .unavailable(let why): return .failure(.robotsUnavailable(why))
    case .rules(let rules):
      guard rules.allows(request.address.target) else {
        return .failure(.robotsDenied(request.address.host))
      }
      guard let delay = rules.delay else { return .success(.zero) }
      let began = ContinuousClock.now
      do { try await pace.turn(at: request.address.origin, pause: delay) } catch {
        return .failure(.cancelled)
      }
      return .success(began.duration(to: .now))
    }
  }
}
