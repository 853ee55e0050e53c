import Foundation
import Indicators

extension Tracker {
  /// The scores of a framework and the place of `cycle`, or of the last cycle that has scores.
  ///
  /// It is what ``SandboxReader`` and ``Sandbox`` start from.
  public func scoreboard(
    framework: Code<Framework>?, version: Int? = nil, cycle: String?
  ) async throws(TrackingError) -> (scoreboard: Scoreboard, cycle: Int) {
    let scoreboard = try await scoreboard(framework: framework, version: version)
    return (scoreboard, try scoreboard.place(ofCycle: cycle))
  }
}
