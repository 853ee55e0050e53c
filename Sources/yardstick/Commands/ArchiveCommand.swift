import ArgumentParser

/// Looks after the archive of documents.
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Verify, export, prune and trim the archive of documents.",
    subcommands: [
      ArchiveVerifyCommand.self, ArchiveExportCommand.self, ArchivePruneCommand.self,
      ArchiveTrimCommand.self,
    ])
}
