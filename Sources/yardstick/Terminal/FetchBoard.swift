import Archiving
import Foundation
import Indicators
import Synchronization
import Tracking

/// Shows a fetch run: a line for each transfer that is done.
///
/// On a terminal what is queued, running and done stands under them, drawn anew a few times a second.
final class FetchBoard: Sendable {
  /// Whether a person watches.
  let isWatched: Bool
  private let format: ListFormat

  private struct State {
    var tally = FetchTally()
    var drawn = 0
    var failure: (any Error)?
    var lastDrawing = ContinuousClock.now - .seconds(1)
  }

  private let state = Mutex(State())

  init(isWatched: Bool, format: ListFormat) {
    self.isWatched = isWatched
    self.format = format
  }

  /// What a run tells this board.
  var telling: FetchTelling {
    var telling = FetchTelling(captured: { self.finish($0) })
    telling.begun = { self.begin($0) }
    if isWatched { telling.progress = { self.show($0) } }
    telling.fed = { self.feed($0) }
    telling.read = { self.tell($0) }
    return telling
  }

  /// Takes note that a run begins, of so many sources.
  private func begin(_ count: Int) {
    state.withLock { state in
      state.tally = FetchTally()
      state.tally.total = count
    }
  }

  /// Takes note of how far a transfer is.
  private func show(_ progress: TransferProgress) {
    state.withLock { state in
      state.tally.note(progress)
      guard ContinuousClock.now - state.lastDrawing > .milliseconds(120) else { return }
      draw(&state)
    }
  }

  /// Writes the lines of transfers that are done.
  private func finish(_ done: [SeenSource]) {
    var lines: [UInt8] = []
    lines.reserveCapacity(done.count * 512)
    for one in done { write(one.source, one.capture, to: &lines) }
    state.withLock { state in
      for one in done { state.tally.note(one.capture, of: one.source.id ?? 0) }
      wipe(&state)
      do {
        try Terminal.put(Data(lines))
      } catch {
        state.failure = error
      }
      if isWatched { draw(&state) }
    }
  }

  /// Says what came of the entries of a feed, whose new documents are fetched next.
  private func feed(_ report: FeedReport) {
    state.withLock { state in
      state.tally.total += report.added.count
      wipe(&state)
      for sentence in report.sentences { Terminal.say("yardstick: \(sentence)") }
    }
  }

  /// Whether something was fetched, and the last attempt at each source failed.
  var everythingFailed: Bool {
    state.withLock { $0.tally.everythingFailed }
  }

  /// Takes the running lines away; throws where a line could not be written.
  func close() throws {
    let failure = state.withLock { state in
      wipe(&state)
      return state.failure
    }
    if let failure { throw failure }
  }

  /// Says what could not be read for now.
  private func tell(_ read: Tracker.TextsRead) {
    if let sentence = read.postponement { Terminal.say("yardstick: \(sentence)") }
  }

  private func write(_ source: Source, _ capture: Capture, to lines: inout [UInt8]) {
    switch format {
    case .json: FetchAnswer(source, capture).write(to: &lines)
    case .text: lines.append(contentsOf: (text(of: source, capture) + "\n").utf8)
    }
  }

  private func text(of source: Source, _ capture: Capture) -> String {
    let size = capture.size.map { "\($0) bytes" } ?? "-"
    let line = "\(capture.outcome.rawValue)  \(source.address)  \(size)  \(capture.milliseconds) ms"
    return capture.outcome.isGood ? line : line + "\n    " + capture.detail
  }

  private func draw(_ state: inout State) {
    wipe(&state)
    let lines = state.tally.lines(width: Terminal.watchedWidth ?? 80)
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
}
