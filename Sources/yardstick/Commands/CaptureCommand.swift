import ArgumentParser

/// Looks at captures.
struct CaptureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "capture", abstract: "List and show what was fetched, and read its text.",
    subcommands: [CaptureListCommand.self, CaptureShowCommand.self, CaptureTextCommand.self])
}
