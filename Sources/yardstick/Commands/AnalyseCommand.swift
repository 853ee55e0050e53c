import ArgumentParser
import Foundation
import Indicators
import Scoring
import Tracking

/// Examines a framework's method by the scores it gives.
struct AnalyseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "Examine the method: correlations, weights, ranks, sensitivity, odd values.",
    discussion: "Docs/Methodology.md says how each number is computed.")

  @OptionGroup var options: HomeOptions
  @Option(help: "The framework; else civic-space.") var framework: String?
  @Option(help: "Its version; else the newest.") var version: Int?
  @Option(help: "The cycle; else the last one with scores.") var cycle: String?
  @Option(
    help: """
      What the sensitivity indices vary, by commas: \
      \(UncertaintySource.allCases.map(\.rawValue).joined(separator: ", ")); else all.
      """)
  var sources: [String] = []
  @Option(help: "text or json.") var format: ListFormat = .text

  func run() async throws {
    let tracker = try options.reading()
    let code = framework.map { Code<Framework>($0) }
    var choices = AnalysisOptions()
    if !sources.isEmpty { choices.sources = try chosenSources() }
    choices.threads = ProcessInfo.processInfo.activeProcessorCount
    let analysis = try await tracker.analysis(
      framework: code, version: version, cycle: cycle, options: choices)
    switch format {
    case .json: try Terminal.put(JSONLine.text(analysis, pretty: true) + "\n")
    case .text:
      let decimals = try await tracker.framework(code, version: version).decimals
      let lines = AnalysisListing(analysis, decimals: decimals).lines
      try Terminal.put(lines.joined(separator: "\n") + "\n")
    }
  }

  private func chosenSources() throws -> [UncertaintySource] {
    let names = UncertaintySource.allCases.map(\.rawValue)
    let words = sources.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let chosen = try words.map { word in
      if let source = UncertaintySource(rawValue: String(word)) { return source }
      throw ValidationError(
        "There is no source \"\(word)\". "
          + (NearMiss.hint(for: String(word), among: names)
            ?? "Known: \(names.joined(separator: ", "))."))
    }
    return UncertaintySource.allCases.filter(chosen.contains)
  }
}
