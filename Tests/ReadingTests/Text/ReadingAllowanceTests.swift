import Foundation
import Testing

@testable import Reading

@Suite struct ReadingAllowanceTests {
  /// A program that notes that it was started and never answers.
  private static let stubborn = "#!/bin/sh\necho started >> \"$0.log\"\nexec sleep 1000\n"

  @Test func hopelessDocumentIsTriedTwiceUntilTheRunHasLostEnough() async throws {
    let program = try TemporaryFile(Self.stubborn)
    let log = program.path + ".log"
    defer { try? FileManager.default.removeItem(atPath: log) }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    let desk = ReadingDesk(program: program.path, folder: "/", limit: .milliseconds(300))
    let request = ReadingRequest(path: "/nowhere", address: "https://a.example/")
    let allowance = ReadingAllowance(most: .seconds(3600))

    await #expect(throws: ReadingProblem.tooSlow(ReadingDesk.seconds)) {
      try await desk.text(of: request, within: allowance)
    }
    #expect(try tries(log) == 2)
    #expect(allowance.lost >= .milliseconds(600))

    allowance.lose(.seconds(3600))
    await #expect(throws: ReadingProblem.postponed) {
      try await desk.text(of: request, within: allowance)
    }
    #expect(try tries(log) == 3)
    #expect(ReadingProblem.postponed.isPassing)
  }

  private func tries(_ log: String) throws -> Int {
    try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").count
  }
}
