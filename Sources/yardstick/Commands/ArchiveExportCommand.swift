import ArgumentParser
import Foundation
import Tracking

/// Writes the archive into a file for others.
struct ArchiveExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write captures into a WARC file.",
    discussion: "WARC 1.1, each record packed by gzip; the same archive gives the same bytes.")

  @OptionGroup var options: HomeOptions
  @Option(help: "The file to write, usually NAME.warc.gz.", completion: .file()) var warc: String
  @Option(help: "Only this source, by number or address; may be given again.")
  var source: [String] = []
  @Option(help: "Only captures from this day or moment on (2026-01-31 or 2026-01-31T12:00:00Z).")
  var since: String?

  func validate() throws { _ = try moment() }

  func run() async throws {
    let export = try await options.reading().exportWARC(
      to: URL(filePath: warc), sources: source, since: moment(),
      version: Yardstick.configuration.version)
    Terminal.say("\(export.captures) captures were written to \(warc).")
    guard export.troubles.isEmpty else {
      throw Refusal(code: .badData, message: export.troubles.joined(separator: "\n"))
    }
  }

  private func moment() throws -> Date? {
    guard let since else { return nil }
    let text = since.contains("T") ? since : since + "T00:00:00Z"
    let styles = [false, true].map { Date.ISO8601FormatStyle(includingFractionalSeconds: $0) }
    guard let date = styles.lazy.compactMap({ try? $0.parse(text) }).first else {
      throw ValidationError("--since must be a day such as 2026-01-31, or 2026-01-31T12:00:00Z.")
    }
    return date
  }
}
