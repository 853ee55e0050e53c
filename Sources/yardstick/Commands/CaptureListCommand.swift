import ArgumentParser
import Foundation
import Indicators
import Tracking

/// Lists the captures of a source.
struct CaptureListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the captures of a source, the newest first.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "The source, by number or address.") var source: String
  @Option(help: "The most captures that are listed.") var limit = 100
  @Option(help: "text or json.") var format: ListFormat = .text

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() async throws {
    let history = try await options.reading().history(
      ofSource: self.source, limit: limit)
    switch format {
    case .json:
      let answers = history.captures.map { CaptureAnswer(history.source, $0) }
      try Terminal.put(JSONLine.text(answers, pretty: true) + "\n")
    case .text:
      for capture in history.captures {
        try Terminal.put(
          "\(capture.id ?? 0)  \(capture.startedAt.formatted(.iso8601))  "
            + "\(capture.outcome.rawValue)  \(capture.size.map { "\($0) bytes" } ?? "-")  "
            + "\(capture.detail)\n")
      }
    }
  }
}
