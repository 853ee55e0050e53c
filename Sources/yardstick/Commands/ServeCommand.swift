import ArgumentParser
import Tracking

/// Serves the site.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the site and its interface for programs.")

  @OptionGroup var options: HomeOptions
  @OptionGroup var site: SiteOptions

  func run() async throws {
    // A second server is refused at once; only short commands wait for one another.
    try await options.writing(for: "serve", waiting: .zero) { tracker in
      try await site.serve(tracker, settings: options.settingsFile())
    }
  }
}
