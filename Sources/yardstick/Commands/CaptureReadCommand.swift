import ArgumentParser
import Tracking

/// Reads the texts of captures: those that have none yet, or named ones anew.
struct CaptureReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read the texts of captures, those not read yet or some anew.",
    discussion: """
      Without captures it reads those that were not read yet; `fetch` does this at its end, so it is \
      for what was interrupted or postponed. Captures that are named are read anew, one after the \
      other; a text that is there stays unless the new reading succeeds. Ends with 65 when one of \
      those named cannot be read.
      """)

  @OptionGroup var options: HomeOptions
  @Argument(help: "The numbers of captures to read anew.") var captures: [Int64] = []
  @Flag(help: "Read all captures anew that could not be read.") var unreadable = false
  @Option(help: "text or json.") var format: ListFormat = .text

  func validate() throws {
    guard captures.isEmpty || !unreadable else {
      throw ValidationError("Name captures, or ask for all that are --unreadable, not both.")
    }
  }

  func run() async throws {
    let hasFailed = try await options.writing(for: "capture read") { tracker in
      var hasFailed = false
      if !captures.isEmpty || unreadable { hasFailed = try await readAnew(tracker) }
      let read = try await tracker.readTexts(by: options.author)
      let report = TextsAnswer(read)
      if let sentence = read.postponement { Terminal.say("yardstick: \(sentence)") }
      if captures.isEmpty && !unreadable {
        try Terminal.put(format == .json ? JSONLine.text(report) + "\n" : report.line)
      }
      return hasFailed
    }
    if hasFailed, !unreadable {
      throw Refusal(code: .badData, message: "There is a capture that cannot be read.")
    }
  }

  /// Reads them one after the other; whether one could not be read.
  private func readAnew(_ tracker: Tracker) async throws -> Bool {
    // Each is asked for before the first is read, so that a wrong number costs nothing.
    for capture in captures { _ = try await tracker.capture(capture) }
    var hasFailed = false
    for capture in unreadable ? try await tracker.unreadableCaptures() : captures {
      let reading = try await tracker.readAnew(capture: capture, by: options.author)
      if case .unreadable = reading.outcome { hasFailed = true }
      let answer = RereadingAnswer(reading)
      try Terminal.put(format == .json ? JSONLine.text(answer) + "\n" : answer.line)
    }
    return hasFailed
  }
}
