import ArgumentParser
import Indicators
import Tracking

/// A cell, named by its parts.
struct CellOptions: ParsableArguments {
  @Option(help: "The framework.") var framework: String?
  @Option(help: "Its version; else the newest.") var version: Int?
  @Option(help: "The code of the indicator.") var indicator: String?
  @Option(help: "The code of the country.") var country: String?
  @Option(help: "The code of the cycle.") var cycle: String?
  @Option(help: "The side of the indicator: law, practice, ...") var facet: String?

  /// The cell; nil where no part of one was named.
  func cell(in tracker: Tracker) async throws -> Cell? {
    let parts = [framework, indicator, country, cycle]
    if parts.allSatisfy({ $0 == nil }) { return nil }
    guard let framework, let indicator, let country, let cycle else {
      throw ValidationError("A cell needs --framework, --indicator, --country and --cycle.")
    }
    return try await tracker.cell(
      indicator: indicator, country: country, cycle: cycle, facet: facet,
      framework: Code(framework), version: version)
  }
}
