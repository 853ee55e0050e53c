import ArgumentParser
import Foundation
import Indicators
import Tracking

/// Imports observation files.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import files of observations (CSV or JSON).",
    discussion: """
      An import is one transaction: all or nothing, unless --accept-valid. The same file twice \
      changes nothing. Nothing is guessed: the default is UTF-8, comma and decimal point.
      """)

  @OptionGroup var options: HomeOptions
  @OptionGroup var dialect: DialectOptions
  @Argument(help: "The files.", completion: .file()) var files: [String]
  @Option(help: "The framework.") var framework: String
  @Option(help: "Its version; else the newest.") var version: Int?
  @Flag(help: "Only tell the difference the import would make.") var dryRun = false
  @Flag(help: "Take the valid rows although others are refused.") var acceptValid = false
  @Flag(help: "With --format json: print the valid observations as well.") var show = false
  @Option(help: "Why it is imported.") var why: String?
  @Option(help: "text or json.") var format: ListFormat = .text

  func run() async throws {
    var importing = try dialect.importOptions()
    importing.isDryRun = dryRun
    importing.acceptsValid = acceptValid
    importing.reason = why
    // A dry run only reads, and so needs no lock.
    guard !dryRun else { return try await run(importing, with: options.reading()) }
    try await options.writing(for: "import") { try await run(importing, with: $0) }
  }

  /// Imports and says what came of it as soon as it is durable.
  private func run(_ importing: ImportOptions, with tracker: Tracker) async throws {
    let report = try await tracker.importObservations(
      files.map { URL(filePath: $0) }, framework: Code(framework), version: version,
      options: importing, by: options.author)
    switch format {
    case .json: try Terminal.put(JSONLine.text(ImportAnswer(report, showing: show)) + "\n")
    case .text: try tell(report)
    }
    guard report.isAccepted else { throw Refusal(code: .badData, message: refusal(report)) }
  }

  private func tell(_ report: ImportReport) throws {
    for file in report.files {
      for problem in file.problems {
        Terminal.say("\(file.name): \(problem.severity.rawValue): \(problem)")
      }
    }
    guard report.isAccepted else { return }
    let refused = report.files.reduce(0) { $0 + $1.refused }
    try Terminal.put(
      "\(dryRun ? "would be " : "")new \(report.new), changed \(report.changed), "
        + "unchanged \(report.unchanged)\(refused > 0 ? ", refused \(refused)" : "")\n")
  }

  private func refusal(_ report: ImportReport) -> String {
    guard format == .text else { return "" }
    let refused = report.files.reduce(0) { $0 + $1.refused }
    let rows = refused == 1 ? "1 row was" : "\(refused) rows were"
    return "Nothing was imported: \(rows) refused. "
      + "Mend the file, or take the valid rows with --accept-valid."
  }
}
