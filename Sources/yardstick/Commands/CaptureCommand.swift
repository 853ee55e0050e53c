import ArgumentParser

/// Looks at captures.
struct CaptureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "capture", abstract: "List, show, read and compare what was fetched.",
    subcommands: [
      CaptureListCommand.self, CaptureShowCommand.self, CaptureTextCommand.self,
      CaptureDiffCommand.self, CaptureReadCommand.self,
    ])
}
