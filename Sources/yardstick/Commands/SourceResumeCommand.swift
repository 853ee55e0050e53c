import ArgumentParser
import Indicators
import Tracking

/// Fetches a source again.
struct SourceResumeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Fetch a paused source again.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "Its number or address.") var source: String
  @Option(help: "Why.") var why: String?

  func run() async throws {
    try await options.writing(for: "source resume") { tracker in
      try await tracker.set(.active, ofSource: source, by: options.author, reason: why)
    }
  }
}
