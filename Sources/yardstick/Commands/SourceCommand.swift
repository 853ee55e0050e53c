import ArgumentParser

/// Looks after the sources.
struct SourceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source", abstract: "Add, list and pause source documents.",
    subcommands: [
      SourceAddCommand.self, SourceSetCommand.self, SourceListCommand.self, SourceShowCommand.self,
      SourceStateCommand<PauseSource>.self, SourceStateCommand<ResumeSource>.self,
      SourceStateCommand<RemoveSource>.self, SourceImportCommand.self,
      SourceAlertsCommand.self, SourceNoiseCommand.self,
    ])
}
