import ArgumentParser
import Indicators
import Tracking

/// Prints the file of a framework.
struct FrameworkShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the file of a framework as it was loaded.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "The identifier of the framework.") var framework: String
  @Option(help: "The version; else the newest.") var version: Int?

  func run() async throws {
    try Terminal.put(
      try await options.reading().frameworkText(Code(framework), version: version))
  }
}
