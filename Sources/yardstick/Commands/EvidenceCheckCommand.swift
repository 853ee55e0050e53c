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
