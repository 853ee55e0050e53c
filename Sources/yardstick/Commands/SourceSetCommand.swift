import ArgumentParser
import Indicators
import Tracking

/// Changes what is said of a source.
struct SourceSetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change what is said of a source, or where it is watched.",
    discussion: """
      What is not named stays. An empty text takes a fact away: --country "". With --url its \
      captures and evidence go along; each capture keeps the address it was fetched from.
      """)

  @OptionGroup var options: HomeOptions
  @Argument(help: "Its number or address.") var source: String
  @Option(help: "The address at which it is watched from now on.") var url: String?
  @OptionGroup var facts: SourceFactOptions
  @Option(help: "Why.") var why: String?

  func validate() throws {
    guard url != nil || facts.draft(at: "") != SourceDraft(address: "") else {
      throw ValidationError("Name what changes, such as --url, --title or --schedule.")
    }
  }

  func run() async throws {
    try await options.writing(for: "source set") { tracker in
      let (before, after) = try await tracker.set(
        facts.draft(at: ""), address: url, ofSource: source, by: options.author, reason: why)
      if before.address != after.address { tell(before, after) }
    }
  }

  private func tell(_ before: Source, _ after: Source) {
    let number = after.id ?? 0
    let isDue = after.state == .active && after.schedule != nil
    Terminal.say(
      "It is watched at \(after.address) from now on, and was at \(before.address). "
        + (isDue
          ? "It is due there at once." : "`yardstick fetch \(number)` fetches it there."))
    if before.feed != nil {
      Terminal.say("It is a source of its own from now on, not one of feed \(before.feed ?? 0).")
    }
    if let file = after.authorities, facts.authorities == nil,
      before.host != after.host
    {
      Terminal.say(
        "It trusts the certificates in \(file) at its new host as well; "
          + "--authorities \"\" ends that.")
    }
  }
}

extension Source {
  fileprivate var host: String? { (try? WebAddress(address))?.host }
}
