import ArgumentParser
import Foundation
import Indicators
import Tracking

/// Adds a source.
struct SourceAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Watch an address.",
    discussion: """
      It is fetched once, and what that shows of its title, language, country, kind and rhythm is \
      taken where you name nothing else; on a terminal you are asked. --offline leaves that out.
      """)

  @OptionGroup var options: HomeOptions
  @Argument(help: "The address.") var address: String
  @OptionGroup var facts: SourceFactOptions
  @Flag(help: "Do not fetch it now, and propose nothing.") var offline = false

  func run() async throws {
    var draft = facts.draft(at: address)
    let usual = (facts.kind.map(SourceKind.init(rawValue:)) ?? .page)?.usualSchedule
    draft.schedule = facts.schedule ?? usual
    let added = draft
    try await options.writing(for: "source add", settings: settings()) { tracker in
      let number = try await tracker.add(added, by: options.author)
      try Terminal.put("\(number)\n")
      if offline {
        tell(schedule: facts.schedule == nil ? usual : nil)
      } else {
        let desk = ProposalDesk(
          tracker: tracker, source: "\(number)", given: facts.draft(at: address),
          author: options.author)
        tell(schedule: await desk.look() ?? (facts.schedule == nil ? usual : nil))
      }
    }
  }

  /// The settings, with less patience: somebody waits.
  private func settings() throws -> TrackerSettings {
    var settings = try options.settings()
    settings.fetching["attempts"] = "1"
    let longest = settings.fetching["total-seconds"].flatMap { Int($0) } ?? 30
    settings.fetching["total-seconds"] = "\(min(longest, 30))"
    return settings
  }

  private func tell(schedule: String?) {
    guard let schedule else { return }
    Terminal.say(
      "It is fetched \(schedule), with up to 15 minutes of delay; --schedule says otherwise.")
  }
}
