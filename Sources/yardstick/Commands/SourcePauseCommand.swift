import ArgumentParser
import Indicators
import Tracking

/// Stops fetching a source.
struct SourcePauseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Stop fetching a source until it is resumed.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "Its number or address.") var source: String
  @Option(help: "Why.") var why: String?

  func run() async throws {
    try await options.writing(for: "source pause") { tracker in
      try await tracker.set(.paused, ofSource: source, by: options.author, reason: why)
    }
  }
}
