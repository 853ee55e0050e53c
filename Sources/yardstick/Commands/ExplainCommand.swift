import ArgumentParser
import Indicators
import Tables
import Tracking

/// Takes a score apart.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show what a score is made of, down to the observations.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "The code of the node; overall is the top.") var node: String
  @Argument(help: "The code of the country.") var country: String
  @Argument(help: "The code of the cycle.") var cycle: String
  @Option(help: "The framework; else civic-space.") var framework: String?
  @Option(help: "Its version; else the newest.") var version: Int?
  @Option(help: "en or tr.") var lang: String = "en"

  func run() async throws {
    let tracker = try options.reading()
    let code = framework.map { Code<Framework>($0) }
    let explanation = try await tracker.explanation(
      of: Code(node), country: country, cycle: cycle, framework: code, version: version)
    let decimals = try await tracker.framework(code, version: version).decimals
    let listing = ExplanationListing(
      decimals: decimals, language: Language(rawValue: lang) ?? .english)
    try Terminal.put(listing.lines(explanation).joined(separator: "\n") + "\n")
  }
}
