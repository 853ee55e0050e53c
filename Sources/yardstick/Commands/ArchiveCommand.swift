import ArgumentParser

/// Looks after the archive of documents.
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Verify, export and prune the archive of documents.",
    subcommands: [
      ArchiveVerifyCommand.self, ArchiveExportCommand.self, ArchivePruneCommand.self,
    ])
}
