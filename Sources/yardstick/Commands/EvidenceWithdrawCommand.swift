import ArgumentParser
import Tracking

/// Withdraws evidence.
struct EvidenceWithdrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Withdraw evidence; it stays on record.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "The number of the evidence.") var evidence: Int64
  @Option(help: "Why.") var why: String?

  func run() async throws {
    try await options.writing(for: "evidence withdraw") {
      try await $0.withdraw(evidence: evidence, by: options.author, reason: why)
    }
    try Terminal.put("withdrawn \(evidence)\n")
  }
}
