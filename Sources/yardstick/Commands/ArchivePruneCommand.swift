import ArgumentParser
import Indicators
import Tracking

/// Takes away what the rules of retention let go.
struct ArchivePruneCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Remove the bodies that no kept capture needs.",
    discussion: """
      Each source says what is kept of it (`source add --retention`). The captures stay on record; \
      a document that evidence cites stays whole.
      """)

  @OptionGroup var options: HomeOptions
  @Flag(help: "Only tell what would be removed.") var dryRun = false

  func run() async throws {
    let digests = try await options.writing(for: "archive prune") { tracker in
      try await tracker.pruneArchive(isRehearsal: dryRun, by: options.author)
    }
    for digest in digests { try Terminal.put("\(digest)\n") }
    Terminal.say(
      "\(digests.count) documents \(dryRun ? "would be" : "were") removed from the archive.")
  }
}
