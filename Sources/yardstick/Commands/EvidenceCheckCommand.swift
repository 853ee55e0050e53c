import ArgumentParser
import Tracking

/// Holds evidence against the newest captures.
struct EvidenceCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Hold all evidence against the newest captures.",
    discussion: "`fetch` does this at its end.")

  @OptionGroup var options: HomeOptions

  func run() async throws {
    let report = try await options.writing(for: "evidence check") {
      try await $0.readTexts(by: options.author)
    }
    try Terminal.put("tied \(report.tied), reopened \(report.reopened)\n")
  }
}

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
