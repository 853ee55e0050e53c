import ArgumentParser
import Foundation
import Indicators
import Tracking

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
