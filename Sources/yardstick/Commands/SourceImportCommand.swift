import ArgumentParser
import Foundation
import Tracking

/// Adds a list of sources.
struct SourceImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Add the sources of a list that are not watched yet.")

  @OptionGroup var options: HomeOptions
  @Argument(help: "The list, written like Indicators/sources.yaml.", completion: .file())
  var file: String

  func run() async throws {
    let added = try await options.writing(for: "source import") { tracker in
      try await tracker.add(sourceList: URL(filePath: file), by: options.author)
    }
    try Terminal.put("added \(added)\n")
  }
}
