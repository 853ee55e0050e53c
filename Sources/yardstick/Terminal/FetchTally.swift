import Archiving
import Indicators

/// How far a fetch run is, in lines for whoever watches.
struct FetchTally {
  /// The sources that the run fetches.
  var total = 0
  private var running: [Int64: TransferProgress] = [:]
  private var outcomes: [Int64: CaptureOutcome] = [:]
  private var bytes = 0
  private let began = ContinuousClock.now
  // More would not leave room on a small terminal.
  private static let mostRunning = 12

  /// Takes note of how far a transfer is; a source that is tried again is not done any more.
  mutating func note(_ progress: TransferProgress) {
    running[progress.source] = progress
    outcomes[progress.source] = nil
  }

  /// Takes note of an attempt that is over.
  mutating func note(_ capture: Capture, of source: Int64) {
    running[source] = nil
    outcomes[source] = capture.outcome
    // The size of what the server only confirmed is that of the body before.
    if capture.status != 304 { bytes += capture.size ?? 0 }
  }

  /// Whether something was fetched, and the last attempt at each source failed.
  var everythingFailed: Bool {
    !outcomes.isEmpty && outcomes.values.allSatisfy { !$0.isGood }
  }

  /// The lines, of at most `width` columns each.
  func lines(width: Int) -> [String] {
    guard !running.isEmpty else { return [] }
    let shown = running.values.sorted { $0.source < $1.source }.prefix(Self.mostRunning)
    return ([counts, pace] + shown.map(Self.line)).map { String($0.prefix(max(20, width - 1))) }
  }

  private var queued: Int { max(0, total - outcomes.count - running.count) }

  private var counts: String {
    let done = CaptureOutcome.allCases.compactMap { outcome -> String? in
      let count = outcomes.values.count { $0 == outcome }
      return count == 0 ? nil : "\(count) \(outcome.rawValue)"
    }
    return "\(queued) queued, \(running.count) running, \(outcomes.count) done"
      + (done.isEmpty ? "" : ": " + done.joined(separator: ", "))
  }

  private var pace: String {
    let seconds = began.duration(to: .now) / .seconds(1)
    let received = bytes + running.values.reduce(0) { $0 + $1.bytes }
    let rate = seconds > 0 ? Int(Double(received) / seconds) : 0
    let line = "\(received >> 10) KiB, \(rate >> 10) KiB/s"
    guard !outcomes.isEmpty else { return line }
    let left = Int(seconds / Double(outcomes.count) * Double(queued + running.count))
    return line + ", about \(left / 60) min \(left % 60) s left"
  }

  private static func line(of progress: TransferProgress) -> String {
    let share = progress.total.flatMap { $0 > 0 ? " of \($0 >> 10)" : nil } ?? ""
    let step =
      switch progress.step {
      case .asking: "asking"
      case .receiving: "receiving"
      case .keeping: "keeping"
      }
    let rate = Int(progress.bytesPerSecond) >> 10
    return "  \(step)  \(progress.bytes >> 10)\(share) KiB  \(rate) KiB/s  \(progress.address)"
  }
}
