import ArgumentParser
import Indicators

/// Looks at frameworks and loads them.
struct FrameworkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "framework", abstract: "List, show, check, load and compare frameworks.",
    subcommands: [
      FrameworkListCommand.self, FrameworkShowCommand.self, FrameworkCheckCommand.self,
      FrameworkLoadCommand.self, FrameworkDiffCommand.self,
    ])
}
