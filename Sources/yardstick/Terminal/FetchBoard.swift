import Archiving
import Foundation
import Indicators
import Synchronization

/// Shows a fetch run: a line for each transfer that runs, and one for each that is done.
///
/// On a terminal the running lines are drawn anew a few times a second under those that are done.
final class FetchBoard: Sendable {
  /// Whether a person watches.
  let isWatched: Bool
  private let format: ListFormat

  private struct State {
    var running: [Int64: TransferProgress] = [:]
    var isGood: [Int64: Bool] = [:]
    var drawn = 0
    var lastDrawing = ContinuousClock.now - .seconds(1)
  }

  private let state = Mutex(State())

  init(isWatched: Bool, format: ListFormat) {
    self.isWatched = isWatched
    self.format = format
  }

  /// Takes note of how far a transfer is.
  @Sendable func show(_ progress: TransferProgress) {
    state.withLock { state in
      state.running[progress.source] = progress
      guard ContinuousClock.now - state.lastDrawing > .milliseconds(120) else { return }
      draw(&state)
    }
  }

  /// Writes the lines of transfers that are done.
  @Sendable func finish(_ done: [(source: Source, capture: Capture)]) {
    state.withLock { state in
      for one in done {
        state.running[one.source.id ?? 0] = nil
        state.isGood[one.source.id ?? 0] = one.capture.outcome.isGood
      }
      wipe(&state)
      try? Terminal.put(done.map(line).joined())
      if isWatched { draw(&state) }
    }
  }

  /// Whether something was fetched, and the last attempt at each source failed.
  var everythingFailed: Bool {
    state.withLock { !$0.isGood.isEmpty && !$0.isGood.values.contains(true) }
  }

  /// Takes the running lines away.
  func close() {
    state.withLock { wipe(&$0) }
  }

  private func line(of source: Source, _ capture: Capture) -> String {
    switch format {
    case .json: ((try? JSONLine.text(FetchAnswer(source, capture))) ?? "{}") + "\n"
    case .text: text(of: source, capture) + "\n"
    }
  }

  private func text(of source: Source, _ capture: Capture) -> String {
    let size = capture.size.map { "\($0) bytes" } ?? "-"
    let line = "\(capture.outcome.rawValue)  \(source.address)  \(size)  \(capture.milliseconds) ms"
    return capture.outcome.isGood ? line : line + "\n    " + capture.detail
  }

  private func draw(_ state: inout State) {
    wipe(&state)
    let lines = state.running.values.sorted { $0.source < $1.source }.prefix(20).map(Self.line)
    guard !lines.isEmpty else { return }
    Terminal.say(lines.joined(separator: "\n"))
    state.drawn = lines.count
    state.lastDrawing = .now
  }

  private func wipe(_ state: inout State) {
    guard isWatched, state.drawn > 0 else { return }
    // Up as many lines as were drawn, then everything below is cleared.
    FileHandle.standardError.write(Data("\u{1B}[\(state.drawn)A\u{1B}[J".utf8))
    state.drawn = 0
  }

  private static func line(of progress: TransferProgress) -> String {
    let share = progress.total.flatMap { $0 > 0 ? " of \($0)" : nil } ?? ""
    let rate = Int(progress.bytesPerSecond / 1024)
    let step =
      switch progress.step {
      case .asking: "asking"
      case .receiving: "receiving"
      case .keeping: "keeping"
      }
    return "\(step)  \(progress.address.prefix(60))  \(progress.bytes)\(share) bytes  \(rate) KiB/s"
  }
}
