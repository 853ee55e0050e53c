import ArgumentParser
import Foundation

/// The command.
@main
struct Yardstick: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "yardstick",
    abstract: "Monitors civil society and media in the enlargement countries.",
    discussion: """
      The home is named by --home, else YARDSTICK_HOME, else it is $XDG_DATA_HOME/yardstick. \
      What is asked for goes to standard output, messages to standard error.
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, DemoCommand.self, CheckCommand.self, FrameworkCommand.self,
      RecordCommand.self, ImportCommand.self, EvaluateCommand.self, ScoreCommand.self,
      ExplainCommand.self, AnalyseCommand.self, WhatIfCommand.self, CompareCommand.self,
      SourceCommand.self, FetchCommand.self, CaptureCommand.self, SearchCommand.self,
      TriageCommand.self, EvidenceCommand.self, ArchiveCommand.self, ServeCommand.self,
    ])

  static func main() async {
    let words = Array(CommandLine.arguments.dropFirst())
    let arguments = CommandLineArguments(words).reordered
    do {
      if let work = ChildWork(words) { try work.runToTheEnd() }
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      Ending(error, verbose: arguments.contains("--verbose")).leave()
    }
  }
}
