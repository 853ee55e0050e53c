import ArgumentParser
import Indicators
import Tables
import Tracking

/// Takes a score apart.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show what a score is made of, down to the observations.",
    discussion: "Under each value stands how far one step more, or less, moves the scores above.")

  @OptionGroup var options: HomeOptions
  @OptionGroup var moment: MomentOption
  @OptionGroup var language: LanguageOption
  @Argument(help: "The code of the node; overall is the top.") var node: String
  @Argument(help: "The code of the country.") var country: String
  @Argument(help: "The code of the cycle.") var cycle: String
  @Option(help: "The framework; else civic-space.") var framework: String?
  @Option(help: "Its version; else the newest.") var version: Int?
  @Option(help: "text or json.") var format: ListFormat = .text

  func run() async throws {
    let language = try language.language()
    let sheet = try await options.reading().explanation(
      of: Code(node), country: country, cycle: cycle, framework: framework.map { Code($0) },
      version: version, asOf: try moment.moment())
    switch format {
    case .json:
      let record = ExplanationRecord(sheet, language: language)
      try Terminal.put(JSONLine.text(record, pretty: true) + "\n")
    case .text:
      let lines = ExplanationListing(sheet, language: language).lines
      try Terminal.put(lines.joined(separator: "\n") + "\n")
    }
  }
}
