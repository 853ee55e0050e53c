import ArgumentParser

/// What this program does as a child of itself; nobody else calls it.
struct ChildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Work as a child of this program.", shouldDisplay: false,
    subcommands: [TransferChildCommand.self, ReadChildCommand.self])
}
