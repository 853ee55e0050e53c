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
    try checkCrosswalk(of: framework, folder, countries)
    try Terminal.put(
      "\(file): \(framework.code), version \(framework.version), is in order: "
        + "\(framework.indicators.count) indicators, \(framework.cycles.count) cycles.\n")
  }

  /// Looks for the nodes that the crosswalk names in the frameworks of the library.
  private func checkCrosswalk(
    of framework: Framework, _ folder: IndicatorFolder, _ countries: CountryList
  ) throws {
    guard !framework.crosswalk.isEmpty else { return }
    let others = try folder.frameworks().map {
      try Tracker.framework(
        inText: TextFile($0.file).text(), path: $0.file.path, countries: countries)
    }
    let problems = framework.crosswalkProblems(beside: others)
    for warning in problems where warning.severity == .warning {
      Terminal.say("\(file): warning: \(warning)")
    }
    let errors = problems.filter { $0.severity == .error }
    guard errors.isEmpty else { throw TrackingError.problems(file, Problems(errors)) }
  }
}
