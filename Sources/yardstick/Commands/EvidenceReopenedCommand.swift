import ArgumentParser
import Indicators
import Tracking

/// Lists what is under review because a passage changed.
struct EvidenceReopenedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopened", abstract: "List observations whose cited passage changed or vanished.")

  @OptionGroup var options: HomeOptions
  @Option(help: "text or json.") var format: ListFormat = .text

  func run() async throws {
    try EvidenceAnswer.put(await options.reading().evidence(.reopened), as: format)
  }
}
