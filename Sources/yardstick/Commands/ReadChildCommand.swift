import ArgumentParser
import Reading

/// Reads documents for the process that started this one.
struct ReadChildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read documents for a parent process.", shouldDisplay: false)

  @Argument(help: "The folder in which the documents lie.") var folder: String

  func run() throws {
    throw ExitCode(ReadingChild.run(folder: folder))
  }
}
