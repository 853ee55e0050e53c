import ArgumentParser
import Foundation
import Indicators
import Tracking

/// Fetches sources.
struct FetchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Fetch sources and archive what came.",
    discussion: "Without --all or a source nothing is fetched. Every attempt is recorded.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "Sources, by number or address.") var sources: [String] = []
  @Flag(help: "All active sources.") var all = false
  @Option(help: "How many transfers run at a time.") var jobs = 16
  @Option(help: "Networks and hosts that may be fetched although they are not public.")
  var allow: [String] = []
  @Option(help: "A setting of fetching, as NAME=VALUE; wins over `fetch` of yardstick.yaml.")
  var set: [String] = []
  @Option(help: "text or json.") var format: ListFormat = .text

  func validate() throws {
    guard all || !sources.isEmpty else {
      throw ValidationError("Name sources, or say --all.")
    }
    guard set.allSatisfy({ $0.contains("=") }) else {
      throw ValidationError("--set wants NAME=VALUE, such as total-seconds=60.")
    }
    guard (1...1024).contains(jobs) else { throw ValidationError("--jobs must be 1 to 1024.") }
  }

  func run() async throws {
    var settings = try options.settings()
    settings.allowed += allow.flatMap { $0.split(separator: ",").map(String.init) }
    for pair in set {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      settings.fetching[String(parts[0])] = String(parts[1])
    }
    let board = FetchBoard(isWatched: Terminal.isWatched && format == .text, format: format)
    try await options.writing(for: "fetch", settings: settings) { tracker in
      try await tracker.fetch(
        all ? .active : .named(sources), jobs: jobs, by: options.author,
        progress: board.isWatched ? board.show : nil, captured: board.finish)
    }
    board.close()
  }
}
