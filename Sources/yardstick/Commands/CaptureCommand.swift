import ArgumentParser

/// Looks at captures.
struct CaptureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "capture", abstract: "List, show and read what was fetched, and what changed in it.",
    subcommands: [
      CaptureListCommand.self, CaptureShowCommand.self, CaptureTextCommand.self,
      CaptureDiffCommand.self, CaptureReadCommand.self,
    ])
}
