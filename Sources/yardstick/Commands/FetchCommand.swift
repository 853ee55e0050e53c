import Archiving
import ArgumentParser
import Foundation
import Indicators
import Tracking
import Workers

/// Fetches sources.
struct FetchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Fetch sources and archive what came.",
    discussion: """
      Without --due, --all, --watch or a source nothing is fetched. Every attempt is recorded. The \
      exit code is 0 also where some sources failed, of which `source alerts` tells; it is 69 where \
      all of them failed, and 73 where the disk is fuller than the reserve allows.
      """)

  @OptionGroup var options: HomeOptions
  @Argument(help: "Sources, by number or address.") var sources: [String] = []
  @Flag(help: "All active sources.") var all = false
  @Flag(help: "The active sources whose schedule says so.") var due = false
  @Flag(help: "Stay, and fetch what becomes due until stopped.") var watch = false
  @Option(help: "Seconds after which the sources of a dead worker are due again.") var lease = 300
  @Option(help: "How many transfers run at a time.") var jobs = 16
  @Option(help: "Networks and hosts that may be fetched although they are not public.")
  var allow: [String] = []
  @Option(help: "A setting of fetching, as NAME=VALUE; wins over `fetch` of yardstick.yaml.")
  var set: [String] = []
  @Flag(help: "Leave the texts of new documents for later (capture read).") var unread = false
  @Option(help: "text or json.") var format: ListFormat = .text

  func validate() throws {
    guard [all, due, watch, !sources.isEmpty].count(where: \.self) == 1 else {
      throw ValidationError("Name sources, or say one of --due, --all and --watch.")
    }
    guard set.allSatisfy({ $0.contains("=") }) else {
      throw ValidationError("--set wants NAME=VALUE, such as total-seconds=60.")
    }
    guard (1...1024).contains(jobs) else { throw ValidationError("--jobs must be 1 to 1024.") }
    guard (1...86_400).contains(lease) else {
      throw ValidationError("--lease must be 1 to 86400.")
    }
  }

  func run() async throws {
    ProcessMemory.prepareForManyPieces()
    var settings = try options.settings()
    settings.allowed += allow.flatMap { $0.split(separator: ",").map(String.init) }
    for pair in set {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      settings.fetching[String(parts[0])] = String(parts[1])
    }
    settings.lease = Double(lease)
    let hook = AlertHook(command: try options.settingsFile().alert)
    let board = FetchBoard(isWatched: Terminal.isWatched && format == .text, format: format)
    // What transfers starts while the home is opened; where nothing may be due it waits for what is.
    let archive =
      due || watch ? nil : try Tracker.archive(of: options.directory, settings: settings)
    async let _ = archive?.warmUp()
    try await options.writing(for: "fetch", settings: settings) { tracker in
      let round = FetchRound(
        tracker: tracker, jobs: jobs, author: options.author, hook: hook, board: board.telling)
      if let archive {
        try await round.once(all ? .active : .named(sources), in: archive, readsTexts: !unread)
      } else if watch {
        try await FetchWatch(round: round).untilStopped()
      } else {
        try await round.once()
      }
    }
    try board.close()
    // A watch ends because it was asked to.
    guard watch || !board.everythingFailed else {
      throw Refusal(code: .unavailable, message: "Everything that was fetched failed.")
    }
  }
}
