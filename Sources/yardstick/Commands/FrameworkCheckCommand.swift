import ArgumentParser
import Foundation
import Indicators
import Tracking

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
