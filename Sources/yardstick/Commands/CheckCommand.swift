import ArgumentParser
import Tracking

/// Checks a home.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the database and the archive.",
    discussion: "Also brings a database of an older program up to date.")

  @OptionGroup var options: HomeOptions

  func run() async throws {
    let findings = try await options.writing(for: "check") { try await $0.check() }
    guard findings.isEmpty else {
      throw Refusal(code: .badData, message: findings.joined(separator: "\n"))
    }
    try Terminal.put("The database and the archive are in order.\n")
  }
}
