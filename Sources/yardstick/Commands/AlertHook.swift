import Archiving
import Foundation
import Indicators

/// Tells of alerts: on standard error, and to the command of the settings.
struct AlertHook: Sendable {
  /// The command, run by the shell with the sentences on its standard input; nil: none.
  let command: String?
  /// Where the sentences go besides.
  var say: @Sendable (String) -> Void = { Terminal.say("yardstick: \($0)") }
  /// The seconds after which the command is ended.
  private static let patience = 30.0

  /// Tells of `events`, a line each.
  func tell(_ events: [SourceEvent]) async {
    let lines = events.map { "\($0.kind.rawValue): \($0.sentence)" }
    for line in lines { say(line) }
    guard let command, !lines.isEmpty else { return }
    await BlockingWork.run {
      do { try run(command, telling: lines.joined(separator: "\n") + "\n") } catch {
        say("The command for alerts cannot be run: \(error.localizedDescription)")
      }
    }
  }

  private func run(_ command: String, telling text: String) throws {
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
    guard process.isRunning else { return }
    process.terminate()
    say("The command for alerts took more than 30 seconds and was ended.")
  }
}
