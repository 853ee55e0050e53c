import Indicators
import Scoring

/// A sandbox, with what random draws say of the scores as they would be.
public struct SandboxTrial: Sendable {
  /// What moves.
  public let sandbox: Sandbox
  /// The scores as they would be, with their intervals where anything varies.
  public let after: Scoreboard

  /// The draws that one trial may cost at most, whatever the framework asks for.
  public static let mostReplicates = 1000

  init(
    _ scoreboard: Scoreboard, cycle: Int, changes: [SandboxChange], threads: Int
  ) throws(SandboxFault) {
    sandbox = try Sandbox(scoreboard, cycle: cycle, changes: changes, threads: threads)
    let changed = sandbox.scoreboard
    let replicates = min(changed.framework.uncertainty.replicates, SandboxTrial.mostReplicates)
    after =
      changed.isVaried
      ? changed.withUncertainty(replicates: replicates, threads: threads) : changed
  }
}
