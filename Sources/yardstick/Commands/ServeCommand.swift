import ArgumentParser
import Tracking

/// Serves the site.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the site and its interface for programs.")

  @OptionGroup var options: HomeOptions
  @OptionGroup var site: SiteOptions

  func run() async throws {
    try await options.writing(for: "serve") { tracker in
      try await site.serve(tracker, settings: options.settingsFile())
    }
  }
}
