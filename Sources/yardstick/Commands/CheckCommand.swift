import ArgumentParser
import Tracking

/// Checks a home.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the database and the archive.",
    discussion: "Also brings a database of an older program up to date.")

  @OptionGroup var options: HomeOptions
  @Option(help: "text or json.") var format: ListFormat = .text

  func run() async throws {
    let findings = try await options.writing(for: "check") { try await $0.check() }
    switch format {
    case .json:
      try Terminal.put(
        JSONLine.text(Answer(inOrder: findings.isEmpty, findings: findings), pretty: true) + "\n")
    case .text where findings.isEmpty:
      try Terminal.put("The database and the archive are in order.\n")
    case .text: break
    }
    guard findings.isEmpty else {
      throw Refusal(code: .badData, message: findings.joined(separator: "\n"))
    }
  }

  private struct Answer: Encodable {
    let inOrder: Bool
    let findings: [String]
  }
}
