import ArgumentParser

/// Looks after evidence.
struct EvidenceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "See on which passages observations rest, and add some.",
    subcommands: [
      EvidenceListCommand.self, EvidenceReopenedCommand.self, EvidenceAddCommand.self,
      EvidenceCheckCommand.self, EvidenceConfirmCommand.self, EvidenceWithdrawCommand.self,
      EvidenceHealthCommand.self,
    ])
}
