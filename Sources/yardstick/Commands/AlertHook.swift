import Archiving
import Foundation
import Indicators
import Tracking

/// Tells of alerts: on standard error, and to the command of the settings.
struct AlertHook: Sendable {
  /// The command, run by the shell with the sentences on its standard input; nil: none.
  let command: String?
  /// Where the sentences go besides.
  var say: @Sendable (String) -> Void = { Terminal.say("yardstick: \($0)") }
  /// The seconds after which the command is ended.
  private static let patience = 30.0

  /// Tells of what `tracker` noticed and was not told yet, a line each, and the command also of what
  /// it did not take before.
  func tell(of tracker: Tracker) async throws {
    for event in try await tracker.takeUntoldEvents(queued: command != nil) {
      say(Self.line(event))
    }
    guard let command else { return }
    let failure = try await tracker.tellAlerts { events in
      let text = events.map { Self.line($0) + "\n" }.joined()
      return await BlockingWork.run { run(command, telling: text) }
    }
    guard let failure else { return }
    if failure.waiting > 0 {
      say("The command for alerts \(failure.reason); it is told of \(failure.waiting) again later.")
    }
    if failure.givenUp > 0 {
      say(
        "The command for alerts \(failure.reason) and is not told of \(failure.givenUp) any more; "
          + "`yardstick source alerts` lists them.")
    }
  }

  private static func line(_ event: SourceEvent) -> String {
    "\(event.kind.rawValue): \(event.sentence)"
  }

  /// Runs the command; gives why it failed, or nil.
  private func run(_ command: String, telling text: String) -> String? {
    do {
      return try end(of: command, telling: text)
    } catch {
      return "cannot be run (\(error.localizedDescription))"
    }
  }

  private func end(of command: String, telling text: String) throws -> String? {
    // A file rather than a pipe: a command that reads nothing must not end the program by a signal.
    let file = FileManager.default.temporaryDirectory
      .appending(path: "yardstick-\(UUID().uuidString)")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = FileHandle.standardError
    try process.run()
    let deadline = Date.now + Self.patience
    while process.isRunning, Date.now < deadline { usleep(20_000) }
    guard process.isRunning else {
      let code = process.terminationStatus
      return code == 0 ? nil : "failed with \(code)"
    }
    // Its shell inherits the signals that our threads block, so no other is sure to end it; it is the
    // first of a process group, with whatever it started.
    for target in [-process.processIdentifier, process.processIdentifier] { kill(target, SIGKILL) }
    return "took more than 30 seconds and was ended"
  }
}
