import ArgumentParser
import Foundation
import Indicators
import Tracking

/// Looks at frameworks and loads them.
struct FrameworkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "framework", abstract: "List, show, check, load and compare frameworks.",
    subcommands: [
      FrameworkListCommand.self, FrameworkShowCommand.self, FrameworkCheckCommand.self,
      FrameworkLoadCommand.self, FrameworkDiffCommand.self,
    ])
}

/// How a list is printed.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// Lists the versions of all frameworks.
struct FrameworkListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List every version of every framework.")

  @OptionGroup var options: HomeOptions
  @Option(help: "text or json.") var format: ListFormat = .text

  func run() async throws {
    let frameworks = try await options.reading().frameworks()
    switch format {
    case .json: try Terminal.put(JSONLine.text(frameworks.map(Entry.init), pretty: true) + "\n")
    case .text:
      for framework in frameworks {
        try Terminal.put(
          "\(framework.code) \(framework.version)  \(framework.status.rawValue), "
            + "\(framework.indicators) indicators  \(framework.title[.english])\n")
      }
    }
  }

  private struct Entry: Encodable {
    let framework: String
    let version: Int
    let status: String
    let title: String
    let indicators: Int
    let loaded: Date

    init(_ summary: FrameworkSummary) {
      framework = summary.code.rawValue
      version = summary.version
      status = summary.status.rawValue
      title = summary.title[.english]
      indicators = summary.indicators
      loaded = summary.loaded
    }
  }
}

/// Prints the file of a framework.
struct FrameworkShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the file of a framework as it was loaded.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "The identifier of the framework.") var framework: String
  @Option(help: "The version; else the newest.") var version: Int?

  func run() async throws {
    try Terminal.put(
      try await options.reading().frameworkText(Code(framework), version: version))
  }
}

/// Checks a framework file.
struct FrameworkCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a framework file and list every problem it has.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "The framework file.", completion: .file()) var file: String

  func run() async throws {
    let url = URL(filePath: file)
    let folder = try options.folder()
    let countries = try Tracker.countries(inText: folder.countriesText(), path: "countries.yaml")
    let framework = try Tracker.framework(
      inText: TextFile(url).text(), path: file, countries: countries)
    try Terminal.put(
      "\(file): \(framework.code), version \(framework.version), is in order: "
        + "\(framework.indicators.count) indicators, \(framework.cycles.count) cycles.\n")
  }
}

/// Loads a framework file.
struct FrameworkLoadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Load a framework file.",
    discussion: "A version that is in use keeps its text: give a changed file a new version.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "The framework file.", completion: .file()) var file: String
  @Option(help: "Why it is loaded.") var why: String?

  func run() async throws {
    let (framework, isNew) = try await options.writing(for: "framework load") { tracker in
      try await tracker.load(
        frameworkFile: URL(filePath: file), by: options.author, reason: why)
    }
    let state = isNew ? "loaded" : "was loaded before, unchanged"
    try Terminal.put("\(framework.code), version \(framework.version): \(state).\n")
  }
}

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
