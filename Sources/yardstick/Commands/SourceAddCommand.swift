import ArgumentParser
import Indicators
import Tracking

/// Adds a source.
struct SourceAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Watch an address.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "The address.") var address: String
  @Option(help: "What the document is called.") var title: String?
  @Option(help: "The code of its country; else it is regional.") var country: String?
  @Option(help: "The indicators it serves, by commas.") var indicators: String?
  @Option(help: "When it is fetched, such as \"daily 03:30\".") var schedule: String?
  @Option(help: "Its language.") var language: String?
  @Option(help: "page, file or feed.") var kind: String?

  func run() async throws {
    var draft = SourceDraft(address: address)
    draft.title = title
    draft.country = country
    draft.indicators = indicators.map { $0.split(separator: ",").map(String.init) } ?? []
    draft.schedule = schedule
    draft.language = language
    draft.kind = kind
    let added = draft
    let number = try await options.writing(for: "source add") { tracker in
      try await tracker.add(added, by: options.author)
    }
    try Terminal.put("\(number)\n")
  }
}
