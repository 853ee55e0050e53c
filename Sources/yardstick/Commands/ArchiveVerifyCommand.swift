import Archiving
import ArgumentParser
import Foundation
import Tracking

/// Reads the archive again.
struct ArchiveVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Read every archived document again and compare it.",
    discussion: "Ends with 65 when a document is damaged, missing, unreadable or a stranger.")

  @OptionGroup var options: HomeOptions
  @Option(help: "Only a share: 3/30 is the third of thirty.") var share: String?
  @Option(help: "text or json.") var format: ListFormat = .text

  func run() async throws {
    let report = try await options.reading().verifyArchive(share: chosenShare())
    switch format {
    case .json: try Terminal.put(JSONLine.text(ArchiveAnswer(report)) + "\n")
    case .text: try Terminal.put("\(report.checked) documents were read again.\n")
    }
    guard report.troubles.isEmpty else {
      throw Refusal(
        code: .badData, message: report.troubles.map(\.sentence).joined(separator: "\n"))
    }
  }

  func validate() throws { _ = try chosenShare() }

  private func chosenShare() throws -> ArchiveShare {
    guard let share else { return .all }
    guard let parsed = ArchiveShare(share) else {
      throw ValidationError("--share must be N/M with N from 1 to M, such as 3/30.")
    }
    return parsed
  }
}
