import ArgumentParser
import Foundation
import Indicators
import Tracking

/// Lists the sources.
struct SourceListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the sources and how their last fetch ended.")

  @OptionGroup var options: HomeOptions
  @Option(help: "Only the documents of this feed, by number or address.") var feed: String?
  @Option(help: "text or json.") var format: ListFormat = .text

  func run() async throws {
    let standings = try await options.reading().sources(ofFeed: feed)
    switch format {
    case .json:
      try Terminal.put(JSONLine.text(standings.map(SourceAnswer.init), pretty: true) + "\n")
    case .text:
      for standing in standings {
        let source = standing.source
        let last = standing.last.map {
          "\($0.outcome.rawValue) \($0.startedAt.formatted(.iso8601))"
        }
        try Terminal.put(
          "\(source.id ?? 0)  \(source.state.rawValue)  \(source.country ?? "-")  "
            + "\(last ?? "never fetched")  \(source.title)  \(source.address)"
            + "\(source.feed.map { "  feed \($0)" } ?? "")\n")
      }
    }
  }
}
