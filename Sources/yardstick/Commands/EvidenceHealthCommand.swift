import ArgumentParser
import Indicators
import Tracking

/// Shows on what observations rest.
struct EvidenceHealthCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "health", abstract: "Show on what the observations of a framework rest.")

  @OptionGroup var options: HomeOptions
  @Option(help: "The framework.") var framework: String?
  @Option(help: "Its version; else the newest.") var version: Int?
  @Option(help: "text or json.") var format: ListFormat = .text

  func run() async throws {
    let health = try await options.reading().evidenceHealth(
      framework: framework.map { Code($0) }, version: version)
    switch format {
    case .json: try Terminal.put(JSONLine.text(health.map(HealthAnswer.init), pretty: true) + "\n")
    case .text:
      for one in health {
        try Terminal.put(
          "\(one.country)  \(one.cycle)  observations \(one.observations), without evidence "
            + "\(one.uncited), older than 12 months \(one.old), one source \(one.singleSource), "
            + "dead source \(one.deadSource), under review \(one.reopened), carried forward \(one.carried)\n"
        )
      }
    }
  }
}
