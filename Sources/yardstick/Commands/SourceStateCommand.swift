import ArgumentParser
import Indicators
import Tracking

/// Pauses or resumes a source, or ends the watch over it.
struct SourceStateCommand<Change: SourceStateChange>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Change.name, abstract: Change.abstract)
  }

  @OptionGroup var options: HomeOptions
  @Argument(help: "Its number or address.") var source: String
  @Option(help: "Why.") var why: String?

  func run() async throws {
    try await options.writing(for: "source \(Change.name)") { tracker in
      try await tracker.set(Change.state, ofSource: source, by: options.author, reason: why)
    }
  }
}
