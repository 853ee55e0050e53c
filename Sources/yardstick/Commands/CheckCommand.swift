import ArgumentParser
import Tracking
import Workers

/// Checks a home.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the database and the archive.",
    discussion: """
      Also brings a database of an older program up to date, and says how far this system can confine \
      the processes that handle foreign bytes.
      """)

  @OptionGroup var options: HomeOptions
  @Option(help: "text or json.") var format: ListFormat = .text

  func run() async throws {
    let findings = try await options.writing(for: "check") { try await $0.check() }
    // No fault of the home, so it is told and never a finding.
    let confinement = Confinement.Standing.ofThisSystem.description
    switch format {
    case .json:
      let answer = Answer(
        inOrder: findings.isEmpty, findings: findings, confinement: confinement)
      try Terminal.put(JSONLine.text(answer, pretty: true) + "\n")
    case .text where findings.isEmpty:
      try Terminal.put("The database and the archive are in order.\n\(confinement)\n")
    case .text: break
    }
    guard findings.isEmpty else {
      throw Refusal(code: .badData, message: findings.joined(separator: "\n"))
    }
  }

  private struct Answer: Encodable {
    let inOrder: Bool
    let findings: [String]
    let confinement: String
  }
}
