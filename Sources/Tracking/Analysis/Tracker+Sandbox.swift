import Foundation
import Indicators

extension Tracker {
  /// The scores of a framework and the place of `cycle`, or of the last cycle that has scores; where
  /// none has, of the last one with an observation, since a value that is tried may give one.
  ///
  /// It is what ``SandboxReader`` and ``Sandbox`` start from.
  public func scoreboard(
    framework: Code<Framework>?, version: Int? = nil, cycle: String?
  ) async throws(TrackingError) -> (scoreboard: Scoreboard, cycle: Int) {
    let scoreboard = try await scoreboard(framework: framework, version: version)
    if cycle == nil, let last = scoreboard.latestObservedCycle { return (scoreboard, last) }
    return (scoreboard, try scoreboard.place(ofCycle: cycle))
  }
}
