import Foundation
import Workers

/// The small program that the tests run as a child, and a folder with what it may and may not use.
final class SampleChild: Sendable {
  let folder: String
  let dialogue: WorkerDialogue

  init(confined: Bool = true, children: Int = 1) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    self.folder = folder
    for inner in ["in", "out"] {
      try FileManager.default.createDirectory(
        atPath: folder + "/" + inner, withIntermediateDirectories: true)
    }
    for (path, text) in [("in/document", "hello"), ("database", "secret")] {
      try text.write(toFile: folder + "/" + path, atomically: false, encoding: .utf8)
    }
    dialogue = WorkerDialogue(Self.command(confined ? folder : "-"), children: children)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// What it answers to `question`; `{}` stands for the folder.
  func answer(
    _ question: String, within limit: Duration = .seconds(20), alone: Bool = false
  ) async throws -> String {
    let asked = question.replacing("{}", with: folder)
    let answer = try await dialogue.answer(to: Array(asked.utf8), within: limit, alone: alone)
    return String(decoding: answer, as: UTF8.self)
  }

  static func command(_ folder: String) -> WorkerCommand {
    WorkerCommand(executable, [folder], environment: ["ONLY": "this"], longestMessage: 1 << 20)
  }

  /// It stands beside the bundle of the tests.
  private static var executable: String {
    let tests = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "sample-worker").path
  }
}
