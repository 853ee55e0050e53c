import ArgumentParser
import Indicators
import Tracking

/// Ends the watch over a source.
struct SourceRemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "End the watch over a source; its captures stay.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "Its number or address.") var source: String
  @Option(help: "Why.") var why: String?

  func run() async throws {
    try await options.writing(for: "source remove") { tracker in
      try await tracker.set(.dead, ofSource: source, by: options.author, reason: why)
    }
  }
}
