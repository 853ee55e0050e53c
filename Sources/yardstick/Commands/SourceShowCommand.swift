import ArgumentParser
import Foundation
import Indicators
import Tracking

/// Shows a source with its captures.
struct SourceShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a source and its last captures.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "Its number or address.") var source: String

  func run() async throws {
    let (source, captures) = try await options.reading().history(ofSource: self.source)
    try Terminal.put("\(source.id ?? 0)  \(source.title)\n\(source.address)\n")
    for capture in captures {
      try Terminal.put(
        "\(capture.startedAt.formatted(.iso8601))  \(capture.outcome.rawValue)  "
          + "\(capture.size.map { "\($0) bytes" } ?? "-")  \(capture.digest?.description ?? "-")\n"
          + "    \(capture.detail)\n")
    }
  }
}
