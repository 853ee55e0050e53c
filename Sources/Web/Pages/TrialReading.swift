import Indicators
import Tracking

/// A line of the sandbox's form with the change that it means, or what is wrong with it.
struct TrialReading {
  let line: TrialLine
  let change: SandboxChange?
  let fault: Fault?

  /// What is wrong with a line.
  enum Fault {
    /// A field was left empty.
    case incomplete
    /// What it says cannot be tried.
    case sandbox(SandboxFault)
  }

  /// The lines as changes of `scoreboard`.
  static func list(
    _ lines: [TrialLine], _ scoreboard: Scoreboard, _ cycle: Int
  ) -> [TrialReading] {
    let reader = SandboxReader(scoreboard, cycle: cycle)
    return lines.map { TrialReading($0, reader) }
  }

  private init(_ line: TrialLine, _ reader: SandboxReader) {
    self.line = line
    guard !line.isIncomplete else {
      change = nil
      fault = line.isBegun ? nil : .incomplete
      return
    }
    do throws(SandboxFault) {
      change = try reader.change(line.kind, line.written)
      fault = nil
    } catch {
      change = nil
      fault = .sandbox(error)
    }
  }
}
