import ArgumentParser
import Tracking

/// Changes what is said of a source.
struct SourceSetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change what is said of a source.",
    discussion: "What is not named stays. An empty text takes a fact away: --country \"\".")

  @OptionGroup var options: HomeOptions
  @Argument(help: "Its number or address.") var source: String
  @OptionGroup var facts: SourceFactOptions
  @Option(help: "Why.") var why: String?

  func validate() throws {
    guard facts.draft(at: "") != SourceDraft(address: "") else {
      throw ValidationError("Name what changes, such as --title or --schedule.")
    }
  }

  func run() async throws {
    try await options.writing(for: "source set") { tracker in
      try await tracker.set(
        facts.draft(at: ""), ofSource: source, by: options.author, reason: why)
    }
  }
}
