import Archiving
import ArgumentParser
import Workers

/// Transfers for the parent that started this process.
struct TransferChildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer", abstract: "Transfer what the parent asks for.", shouldDisplay: false)

  @Argument(help: "The folder in which bodies arrive.") var folder: String

  func run() throws {
    do throws(ConfinementProblem) {
      try TransferWork.run(folder: folder)
    } catch {
      throw Refusal(code: .unavailable, message: error.description)
    }
  }
}
