import ArgumentParser
import Tracking

/// Serves the site.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the site and its interface for programs.")

  @OptionGroup var options: HomeOptions
  @OptionGroup var site: SiteOptions

  func run() async throws {
    try await site.serve(try options.writing(for: "serve"), settings: options.settingsFile())
  }
}
