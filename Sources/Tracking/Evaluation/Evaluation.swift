import Foundation
import Indicators

/// The engine alone: a framework file and observation files in, scores out, no home.
public struct Evaluation: Sendable {
  /// The framework.
  public let framework: Framework
  /// The scores.
  public let scoreboard: Scoreboard
  /// What was odd in the observations without being wrong.
  public let warnings: [Problem]

  /// Scores the observations in `file` by the framework in `framework`.
  ///
  /// Every row must be valid; the problems of all rows are thrown together. Without its steps an
  /// evaluation of millions is quicker, and has the scores of nodes alone.
  public init(
    framework: URL, observations file: URL, options: ImportOptions, countries: CountryList,
    keepsSteps: Bool = true, threads: Int
  ) throws(TrackingError) {
    self.framework = try Tracker.framework(
      inText: TextFile(framework).text(), path: framework.path, countries: countries)
    // Without a list of its own the framework takes countries as the file calls them.
    let known = self.framework.countries.isEmpty ? .empty : countries
    let report = try FileReading(
      framework: self.framework, countries: known, options: options
    ).report(file)
    guard !report.hasErrors else { throw .problems(file.path, Problems(report.problems)) }
    warnings = report.problems
    scoreboard = Scoreboard(report.observations, keepsSteps: keepsSteps, threads: threads)
  }
}
