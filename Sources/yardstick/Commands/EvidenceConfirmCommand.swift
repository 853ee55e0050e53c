import ArgumentParser
import Tracking

/// Lets an observation stand although its passage changed.
struct EvidenceConfirmCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Let an observation stand although its passage changed.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "The number of the evidence.") var evidence: Int64
  @Option(help: "Why it stands.") var why: String

  func run() async throws {
    try await options.writing(for: "evidence confirm") {
      try await $0.confirm(evidence: evidence, by: options.author, reason: why)
    }
    try Terminal.put("confirmed \(evidence)\n")
  }
}
