import ArgumentParser
import Foundation
import Indicators
import Tracking

/// Lists the alerts.
struct SourceAlertsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts",
    abstract: "List what was noticed: failures, recoveries, silence, moves, missed runs.")

  @OptionGroup var options: HomeOptions
  @Option(help: "The most alerts that are listed, newest first.") var limit = 100
  @Option(help: "text or json.") var format: ListFormat = .text

  func run() async throws {
    let events = try await options.reading().alerts(limit: max(0, limit))
    switch format {
    case .json:
      try Terminal.put(JSONLine.text(events.map(SourceEventAnswer.init), pretty: true) + "\n")
    case .text:
      for event in events {
        try Terminal.put(
          "\(event.time.formatted(.iso8601))  \(event.kind.rawValue)  \(event.sentence)\n")
      }
    }
  }
}
