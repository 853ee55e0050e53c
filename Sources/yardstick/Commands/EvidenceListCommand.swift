import ArgumentParser
import Indicators
import Tracking

/// Lists evidence.
struct EvidenceListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List evidence with its state.",
    discussion: "All of it, or that of a source, or that of a cell.")

  @OptionGroup var options: HomeOptions
  @Option(help: "A source, by number or address.") var source: String?
  @OptionGroup var cell: CellOptions
  @Option(help: "text or json.") var format: ListFormat = .text

  func run() async throws {
    let tracker = try options.reading()
    let selection: Tracker.EvidenceSelection
    if let source {
      selection = .source(source)
    } else if let cell = try await cell.cell(in: tracker) {
      selection = .cell(
        cell, framework: Code(self.cell.framework ?? ""), version: self.cell.version)
    } else {
      selection = .all
    }
    try EvidenceAnswer.put(await tracker.evidence(selection), as: format)
  }
}
