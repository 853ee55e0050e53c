import Foundation
import Indicators

extension Tracker {
  /// Tries `changes` on `scoreboard`, off the threads that answer readers; nothing is stored.
  public func trial(
    of changes: [SandboxChange], on scoreboard: Scoreboard, cycle: Int
  ) async throws(TrackingError) -> Result<SandboxTrial, SandboxFault> {
    try await blocking { () throws(TrackingError) in
      Result { () throws(SandboxFault) in
        try SandboxTrial(
          scoreboard, cycle: cycle, changes: changes,
          threads: ProcessInfo.processInfo.activeProcessorCount)
      }
    }
  }
}
