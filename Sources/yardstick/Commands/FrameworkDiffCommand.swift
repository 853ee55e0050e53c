import ArgumentParser
import Foundation
import Indicators
import Tracking

/// Compares two framework files or loaded versions.
struct FrameworkDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Tell how two versions of a framework differ.",
    discussion: "Each is a file, or IDENTIFIER or IDENTIFIER@VERSION of a loaded framework.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "The earlier one.") var earlier: String
  @Argument(help: "The later one.") var later: String

  func run() async throws {
    let lines = FrameworkDifference(
      from: try await framework(earlier), to: try await framework(later)
    ).lines
    try Terminal.put(lines.isEmpty ? "They do not differ.\n" : lines.joined(separator: "\n") + "\n")
  }

  private func framework(_ name: String) async throws -> Framework {
    if FileManager.default.fileExists(atPath: name) {
      let countries = try Tracker.countries(
        inText: options.folder().countriesText(), path: "countries.yaml")
      return try Tracker.framework(
        inText: TextFile(URL(filePath: name)).text(), path: name, countries: countries)
    }
    let parts = name.split(separator: "@", maxSplits: 1)
    return try await options.reading().framework(
      parts.first.map { Code(String($0)) }, version: parts.count > 1 ? Int(parts[1]) : nil)
  }
}
